import { shanghaiDateOf } from '@shouwang/domain';
import { phrase } from '@shouwang/phrases';
import { FormHead, PhoneBlock, TextField } from '@shouwang/ui/phone';
import { ChoiceField } from '../../fields/phone/choice-field.tsx';
import { DayField } from '../../fields/phone/day-field.tsx';
import { fieldErrors } from '../../states/field-errors.ts';
import { SubmitBar } from '../../sync/phone/submit-bar.tsx';
import { declaredData, type FieldValues, firstMissing } from '../declared-answers.ts';
import { describeForm } from '../form-fields.ts';
import type { StepCase } from '../step-case.ts';
import { findStep } from '../template-of.ts';
import { useStep } from '../use-step.ts';
import { DeclaredFields } from './declared-fields.tsx';
import { EvidenceTiles } from './evidence-tiles.tsx';
import { StepGate, StepPage } from './step-page.tsx';

type DeclaredDraft = { on: string; reasons: string[]; text: string; values: FieldValues };

const Form = ({ of, step, label }: { readonly of: StepCase; readonly step: string; readonly label: string }) => {
  const today = shanghaiDateOf(new Date());
  const declared = findStep(of.procedure, step);
  const { draft, change, kept, state, submit, submitOn } = useStep<DeclaredDraft>(of, step, label, () => ({
    on: today,
    reasons: [],
    text: '',
    values: {},
  }));
  const errorOf = fieldErrors(state);
  const fields = declared?.form ? describeForm(declared.form) : [];
  const reasons = declared?.reasons;
  const missing =
    (reasons && draft.reasons.length === 0 ? reasons.zh : undefined) ??
    firstMissing(fields, draft.values) ??
    (declared?.asksText && draft.text.trim() === '' ? phrase('fields.note') : undefined);
  const answers = {
    ...(declared?.asksDay && { occurredOn: draft.on }),
    ...(reasons && { reasonCodes: draft.reasons }),
    ...(draft.text.trim() && { text: draft.text.trim() }),
    ...(fields.length > 0 && { data: declaredData(fields, draft.values) }),
  };
  const press = (reason: string): void =>
    change({
      reasons: draft.reasons.includes(reason)
        ? draft.reasons.filter((chosen) => chosen !== reason)
        : [...draft.reasons, reason],
    });
  return (
    <StepPage
      of={of}
      label={label}
      kept={kept}
      foot={
        <SubmitBar
          state={state}
          label={label}
          refusal={missing && phrase('procedures.fieldMissing', { field: missing })}
          onSubmit={() => submit(answers)}
          onTakeMine={(version) => submitOn(version, answers)}
        />
      }
    >
      <PhoneBlock>
        {reasons && (
          <ChoiceField
            label={reasons.zh}
            required
            choices={reasons.items.map(({ en, zh }) => ({ value: en, label: zh }))}
            chosen={draft.reasons}
            onChange={press}
            error={errorOf('reasonCodes')}
          />
        )}
        {declared?.asksDay && (
          <DayField
            label={phrase('procedures.occurredOn')}
            required
            value={draft.on}
            max={today}
            onChange={(on) => change({ on })}
            error={errorOf('occurredOn')}
          />
        )}
        <DeclaredFields
          fields={fields}
          values={draft.values}
          onChange={(values) => change({ values })}
          errorOf={errorOf}
        />
        <TextField
          label={phrase('fields.note')}
          required={declared?.asksText === true}
          long
          value={draft.text}
          onChange={(text) => change({ text })}
          maxLength={2000}
          error={errorOf('text')}
        />
      </PhoneBlock>
      {(declared?.evidence ?? []).length > 0 && (
        <PhoneBlock>
          <FormHead title={phrase('procedures.papers')} />
          <EvidenceTiles procedureCase={of} step={step} errorOf={errorOf} />
        </PhoneBlock>
      )}
    </StepPage>
  );
};

/** Any declared step that has no form of its own: day, reasons, fields, words and papers as the declaration asks. */
export function DeclaredStepScreen({ caseId, step }: { readonly caseId: string; readonly step: string }) {
  return (
    <StepGate caseId={caseId} step={step}>
      {(of, _, label) => <Form of={of} step={step} label={label} />}
    </StepGate>
  );
}
