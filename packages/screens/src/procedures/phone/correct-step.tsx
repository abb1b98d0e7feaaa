import { phrase } from '@shouwang/phrases';
import { Button, Mark } from '@shouwang/ui';
import { FormHead, PhoneBlock, TextField } from '@shouwang/ui/phone';
import { YesNoField } from '../../fields/phone/yes-no-field.tsx';
import { Inset } from '../../layout/phone/inset.tsx';
import { fieldErrors } from '../../states/field-errors.ts';
import { useDraftStore } from '../../sync/draft-owner.tsx';
import { SubmitBar } from '../../sync/phone/submit-bar.tsx';
import { useDrafts } from '../../sync/use-drafts.ts';
import { returnedAsks } from '../case-records.ts';
import {
  type AskedSection,
  askedSections,
  type CorrectionDraft,
  type CorrectionDrafts,
  correctionStep,
  correctionsData,
  emptyCorrection,
  REFILLED,
  REPEATED,
} from '../corrections.ts';
import { stepDraftKey } from '../draft-keys.ts';
import { discardRefilledForms, refilledForms } from '../refilled-forms.ts';
import type { StepCase } from '../step-case.ts';
import { useStep } from '../use-step.ts';
import { EvidenceTiles } from './evidence-tiles.tsx';
import { StepGate, StepPage } from './step-page.tsx';

const step = 'correct';

const Section = ({
  of,
  asked: { section, label, texts },
  draft,
  set,
  errorOf,
  index,
}: {
  readonly of: StepCase;
  readonly asked: AskedSection;
  readonly draft: CorrectionDraft;
  readonly set: (change: Partial<CorrectionDraft>) => void;
  readonly errorOf: (field: string) => string | undefined;
  readonly index: number;
}) => {
  const isRefilled = useDrafts().some(({ key }) => key === stepDraftKey(of.id, correctionStep(section)));
  return (
    <PhoneBlock>
      <FormHead title={label} />
      <ul className="ss-asks">
        {texts.map((text) => (
          <li key={text}>
            <Mark kind="returned" label={null} />
            {text}
          </li>
        ))}
      </ul>
      {REFILLED.includes(section) && (
        <Inset>
          <Button look="tinted" wide href={`/cases/${of.id}/steps/${correctionStep(section)}`}>
            {phrase(isRefilled ? 'procedures.refilled' : 'procedures.refill', { section: label })}
          </Button>
        </Inset>
      )}
      {REPEATED.includes(section) && (
        <YesNoField
          label={phrase('procedures.repeat', { section: label })}
          help={phrase('procedures.repeatHelp')}
          value={draft.repeat}
          onChange={(repeat) => set({ repeat })}
          error={errorOf(`corrections.${index}.repeat`)}
        />
      )}
      <TextField
        label={phrase('procedures.correctionText')}
        required
        long
        value={draft.text}
        onChange={(text) => set({ text })}
        placeholder={phrase('procedures.correctionHint')}
        maxLength={2000}
        error={errorOf(`corrections.${index}.text`)}
      />
    </PhoneBlock>
  );
};

const Form = ({ of, label }: { readonly of: StepCase; readonly label: string }) => {
  const store = useDraftStore();
  const { draft, change, kept, state, submit, submitOn } = useStep<{ corrections: CorrectionDrafts }>(
    of,
    step,
    label,
    () => ({ corrections: {} }),
    () => discardRefilledForms(of.id, store),
  );
  const asked = askedSections(returnedAsks(of.facts));
  const errorOf = fieldErrors(state);
  const unanswered = asked.filter(({ section }) => !draft.corrections[section]?.text.trim());
  const answers = () => ({ data: correctionsData(asked, draft.corrections, refilledForms(of, store)) });
  return (
    <StepPage
      of={of}
      label={label}
      kept={kept}
      foot={
        <SubmitBar
          state={state}
          label={phrase('procedures.submitCorrection')}
          refusal={
            unanswered.length > 0
              ? phrase('procedures.unanswered', { sections: unanswered.map(({ label: name }) => name).join('、') })
              : undefined
          }
          onSubmit={() => submit(answers())}
          onTakeMine={(version) => submitOn(version, answers())}
        />
      }
    >
      {asked.map((one, index) => (
        <Section
          key={one.section}
          of={of}
          asked={one}
          index={index}
          draft={draft.corrections[one.section] ?? emptyCorrection}
          errorOf={errorOf}
          set={(next) =>
            change(({ corrections }) => ({
              corrections: {
                ...corrections,
                [one.section]: { ...(corrections[one.section] ?? emptyCorrection), ...next },
              },
            }))
          }
        />
      ))}
      <PhoneBlock>
        <FormHead title={phrase('procedures.papers')} />
        <EvidenceTiles procedureCase={of} step={step} errorOf={errorOf} />
      </PhoneBlock>
    </StepPage>
  );
};

/** 退回后补正: what was asked, section by section, and nothing else. */
export function CorrectStepScreen({ caseId }: { readonly caseId: string }) {
  return (
    <StepGate caseId={caseId} step={step}>
      {(of, _, label) => <Form of={of} label={label} />}
    </StepGate>
  );
}
