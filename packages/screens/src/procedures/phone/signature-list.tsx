import { phrase } from '@shouwang/phrases';
import { TextField } from '@shouwang/ui/phone';
import { ChoiceField } from '../../fields/phone/choice-field.tsx';
import { DayField } from '../../fields/phone/day-field.tsx';
import { Entry } from '../../layout/phone/entry.tsx';
import { SIGNING_MEANS, type SignatureDrafts, type SigningMeans } from '../application/application-draft.ts';
import type { StepMember } from '../step-case.ts';

export type SignatureListProps = {
  /** Every adult who has to authorize. */
  readonly members: readonly StepMember[];
  readonly signatures: SignatureDrafts;
  readonly onChange: (signatures: SignatureDrafts) => void;
  /** `YYYY-MM-DD` */
  readonly today: string;
  /** What a refused try said about the n-th authorization handed in. */
  readonly errorOf: (field: string) => string | undefined;
};

const means = SIGNING_MEANS.map((value) => ({ value, label: phrase(`procedures.means.${value}`) }));

/** Who has signed the authorization, person by person: by hand, by fingerprint before a proxy, or electronically. */
export function SignatureList({ members, signatures, onChange, today, errorOf }: SignatureListProps) {
  const press = (personId: string, chosen: SigningMeans): void => {
    const { [personId]: before, ...others } = signatures;
    // Pressing the same answer again takes it back: this person has not signed.
    if (before?.means === chosen) onChange(others);
    else onChange({ ...others, [personId]: { proxyName: '', signedOn: today, ...before, means: chosen } });
  };
  const set = (personId: string, change: { proxyName?: string; signedOn?: string }): void => {
    const before = signatures[personId];
    if (before) onChange({ ...signatures, [personId]: { ...before, ...change } });
  };
  const handedIn = Object.keys(signatures);
  return members.map(({ id, name, relationToHead }) => {
    const signature = signatures[id];
    const field = `authorizations.${handedIn.indexOf(id)}`;
    return (
      <Entry key={id}>
        <ChoiceField
          label={[name, relationToHead].filter(Boolean).join('　')}
          required
          choices={means}
          chosen={signature ? [signature.means] : []}
          onChange={(chosen) => press(id, chosen)}
          error={signature ? errorOf(`${field}.means`) : undefined}
        />
        {signature?.means === 'FINGERPRINT' && (
          <TextField
            label={phrase('procedures.proxyName')}
            required
            help={phrase('procedures.proxyHelp')}
            value={signature.proxyName}
            onChange={(proxyName) => set(id, { proxyName })}
            maxLength={60}
            error={errorOf(`${field}.proxyName`)}
          />
        )}
        {signature && signature.signedOn !== today && (
          <DayField
            label={phrase('procedures.signedOn')}
            value={signature.signedOn}
            max={today}
            onChange={(signedOn) => set(id, { signedOn })}
            error={errorOf(`${field}.signedOn`)}
          />
        )}
      </Entry>
    );
  });
}
