import { phrase } from '@shouwang/phrases';
import { FormHead, PhoneBlock, TextField } from '@shouwang/ui/phone';
import { DayField } from '../../fields/phone/day-field.tsx';
import type { ApplicationDraft } from '../application/application-draft.ts';
import { adultMembers, type StepCase } from '../step-case.ts';
import { SignatureList } from './signature-list.tsx';

export type ApplicationFieldsProps = {
  readonly of: StepCase;
  readonly draft: ApplicationDraft;
  readonly change: (change: Partial<ApplicationDraft>) => void;
  readonly today: string;
  readonly errorOf: (field: string) => string | undefined;
  /** A correction keeps the day of the application. */
  readonly asksDay: boolean;
};

/** 申请书和授权: why, which help is wanted, and every adult's signature. */
export function ApplicationFields({ of, draft, change, today, errorOf, asksDay }: ApplicationFieldsProps) {
  const adults = adultMembers(of);
  return (
    <>
      <PhoneBlock>
        <TextField
          label={phrase('procedures.reason')}
          required
          long
          value={draft.reason}
          onChange={(reason) => change({ reason })}
          placeholder={phrase('procedures.reasonHint')}
          maxLength={2000}
          error={errorOf('reason')}
        />
        <TextField
          label={phrase('procedures.wantedHelp')}
          long
          value={draft.wantedHelp}
          onChange={(wantedHelp) => change({ wantedHelp })}
          placeholder={phrase('procedures.wantedHelpHint')}
          maxLength={2000}
          error={errorOf('wantedHelp')}
        />
        {asksDay && (
          <DayField
            label={phrase('procedures.appliedOn')}
            required
            value={draft.appliedOn}
            max={today}
            onChange={(appliedOn) => change({ appliedOn })}
            error={errorOf('occurredOn')}
          />
        )}
      </PhoneBlock>
      <PhoneBlock>
        <FormHead
          title={phrase('procedures.authorizations')}
          aside={phrase('procedures.signedOf', {
            n: adults.filter(({ id }) => draft.signatures[id]).length,
            total: adults.length,
          })}
        />
        <SignatureList
          members={adults}
          signatures={draft.signatures}
          onChange={(signatures) => change({ signatures })}
          today={today}
          errorOf={errorOf}
        />
      </PhoneBlock>
    </>
  );
}
