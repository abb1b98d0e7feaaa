import { phrase } from '@shouwang/phrases';
import { FormHead, NumberField, PhoneBlock, TextField } from '@shouwang/ui/phone';
import { ChoiceField } from '../../fields/phone/choice-field.tsx';
import { comparisonHits } from '../case-records.ts';
import { DISPOSITIONS, type Disposition, type ExplanationDrafts, emptyExplanation, hitKey } from '../explanations.ts';
import type { StepCase } from '../step-case.ts';

const dispositions = DISPOSITIONS.map((value) => ({ value, label: phrase(`procedures.disposition.${value}`) }));

export type ExplainHitsFieldsProps = {
  readonly of: StepCase;
  readonly explanations: ExplanationDrafts;
  readonly onChange: (explanations: ExplanationDrafts) => void;
  readonly errorOf: (field: string) => string | undefined;
};

/** Each hit of the information comparison with what the village found out about it. */
export function ExplainHitsFields({ of, explanations, onChange, errorOf }: ExplainHitsFieldsProps) {
  const nameOf = (personId: string): string =>
    of.household.members.find(({ id }) => id === personId)?.name ?? phrase('procedures.someMember');
  return comparisonHits(of.facts).map((hit, index) => {
    const key = hitKey(hit);
    const explanation = explanations[key] ?? emptyExplanation;
    const set = (change: Partial<typeof explanation>): void =>
      onChange({ ...explanations, [key]: { ...explanation, ...change } });
    const field = `explanations.${index}`;
    return (
      <PhoneBlock key={key}>
        <FormHead title={`${nameOf(hit.personId)}　${hit.source}`} />
        {hit.detail && <p className="sw-second ss-hit">{hit.detail}</p>}
        <ChoiceField<Disposition>
          label={phrase('procedures.disposition')}
          required
          choices={dispositions}
          chosen={explanation.disposition === null ? [] : [explanation.disposition]}
          onChange={(disposition) => set({ disposition })}
          error={errorOf(`${field}.disposition`)}
        />
        {explanation.disposition === 'INCOME_TO_ADD' && (
          <NumberField
            label={phrase('procedures.incomeToAdd')}
            unit="元"
            decimals={2}
            required
            value={explanation.amount}
            onChange={(amount) => set({ amount })}
            error={errorOf(`${field}.amount`)}
          />
        )}
        <TextField
          label={phrase('procedures.explanation')}
          required
          long
          value={explanation.text}
          onChange={(text) => set({ text })}
          placeholder={phrase('procedures.explanationHint')}
          maxLength={2000}
          error={errorOf(`${field}.text`)}
        />
      </PhoneBlock>
    );
  });
}
