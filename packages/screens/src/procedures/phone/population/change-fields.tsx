import {
  ETHNICITY,
  GENDER,
  NATURAL_DECREASE_REASON,
  NATURAL_INCREASE_REASON,
  RELATION_TO_HEAD,
} from '@shouwang/domain';
import { phrase } from '@shouwang/phrases';
import { Button } from '@shouwang/ui';
import { FormHead, PhoneBlock, TextField } from '@shouwang/ui/phone';
import { ChoiceField } from '../../../fields/phone/choice-field.tsx';
import { DayField } from '../../../fields/phone/day-field.tsx';
import { SelectField } from '../../../fields/phone/select-field.tsx';
import { HouseholdPicker } from '../../../households/phone/household-picker.tsx';
import { Inset } from '../../../layout/phone/inset.tsx';
import type {
  ChangeDraft,
  DecreaseDraft,
  IncreaseDraft,
  MergeDraft,
  SplitDraft,
} from '../../population/changes-draft.ts';
import { activeMembers, type StepCase } from '../../step-case.ts';
import { IdentityField } from './identity-field.tsx';
import { RelationFields } from './relation-fields.tsx';

const choicesOf = (list: { readonly items: readonly { readonly en: string; readonly zh: string }[] }) =>
  list.items.map(({ en, zh }) => ({ value: en, label: zh }));

const increaseReasons = choicesOf(NATURAL_INCREASE_REASON);
const decreaseReasons = choicesOf(NATURAL_DECREASE_REASON).filter(({ value }) => value !== 'SPLIT');
const genders = choicesOf(GENDER);
const ethnicities = choicesOf(ETHNICITY);
const relations = choicesOf(RELATION_TO_HEAD);

type FieldsOf<Draft> = {
  readonly of: StepCase;
  readonly draft: Draft;
  readonly set: (next: Partial<Draft>) => void;
  readonly today: string;
  /** By the name of a field of this change. */
  readonly errorOf: (field: string) => string | undefined;
};

const IncreaseFields = ({ of, draft, set, today, errorOf }: FieldsOf<IncreaseDraft>) => (
  <>
    <ChoiceField
      label={phrase('population.increaseReason')}
      required
      choices={increaseReasons}
      chosen={[draft.reason]}
      onChange={(reason) => set({ reason })}
      error={errorOf('reason')}
    />
    <TextField
      label={phrase('population.name')}
      required
      value={draft.name}
      onChange={(name) => set({ name })}
      maxLength={60}
      error={errorOf('name')}
    />
    <IdentityField caseId={of.id} maskedNumber={draft.maskedNumber} onState={set} error={errorOf('identityId')} />
    <ChoiceField
      label={phrase('population.gender')}
      required
      choices={genders}
      chosen={[draft.gender]}
      onChange={(gender) => set({ gender })}
      error={errorOf('gender')}
    />
    <DayField
      label={phrase('population.birthOn')}
      required
      value={draft.birthOn}
      max={today}
      onChange={(birthOn) => set({ birthOn, ...(draft.reason === 'BIRTH' && { on: birthOn }) })}
      error={errorOf('birthOn')}
    />
    <SelectField
      label={phrase('population.ethnicity')}
      required
      choices={ethnicities}
      value={draft.ethnicity}
      onChange={(ethnicity) => set({ ethnicity })}
      error={errorOf('ethnicity')}
    />
    <SelectField
      label={phrase('population.relationToHead')}
      required
      choices={relations}
      value={draft.relation}
      onChange={(relation) => set({ relation })}
      error={errorOf('relation')}
    />
  </>
);

const DecreaseFields = ({ of, draft, set, errorOf }: FieldsOf<DecreaseDraft>) => (
  <>
    <ChoiceField
      label={phrase('population.whoLeaves')}
      required
      choices={activeMembers(of).map(({ id, name }) => ({ value: id, label: name }))}
      chosen={[draft.personId]}
      onChange={(personId) => set({ personId })}
      error={errorOf('personId')}
    />
    <ChoiceField
      label={phrase('population.decreaseReason')}
      required
      choices={decreaseReasons}
      chosen={[draft.reason]}
      onChange={(reason) => set({ reason })}
      error={errorOf('reason')}
    />
  </>
);

const SplitFields = ({ of, draft, set }: FieldsOf<SplitDraft>) => (
  <>
    <FormHead title={phrase('population.whoSplits')} />
    <Inset>
      <p className="sw-second">{phrase('population.splitHint')}</p>
    </Inset>
    <RelationFields
      members={activeMembers(of)}
      relations={draft.members}
      onChange={(members) => set({ members })}
      otherwise={() => phrase('population.stays')}
    />
  </>
);

const MergeFields = ({ of, draft, set }: FieldsOf<MergeDraft>) => (
  <>
    <Inset>
      <p className="sw-second">{phrase('population.mergeHint')}</p>
    </Inset>
    <RelationFields
      members={activeMembers(of)}
      relations={draft.members}
      onChange={(members) => set({ members })}
      otherwise={() => phrase('fields.notChosen')}
    />
  </>
);

export type ChangeFieldsProps = Omit<FieldsOf<ChangeDraft>, 'set'> & {
  readonly index: number;
  readonly onChange: (change: ChangeDraft) => void;
  readonly onRemove: () => void;
};

/** One change of the household's people: its day, its reason and whom it is about. */
export function ChangeFields({ of, draft, index, onChange, onRemove, today, errorOf }: ChangeFieldsProps) {
  const set = (next: object): void => onChange({ ...draft, ...next });
  const common = { of, set, today, errorOf };
  return (
    <>
      {draft.kind === 'MERGE' && (
        <HouseholdPicker
          title={phrase('population.mergeInto')}
          picked={draft.intoId ? { id: draft.intoId, headName: draft.intoName } : null}
          onPick={(picked) => set({ intoId: picked?.id ?? '', intoName: picked?.headName ?? '' })}
        />
      )}
      <PhoneBlock>
        <FormHead
          title={phrase('population.nth', { n: index + 1, kind: phrase(`population.kind.${draft.kind}`) })}
          aside={
            <Button look="text" onClick={onRemove}>
              {phrase('population.remove')}
            </Button>
          }
        />
        {draft.kind === 'INCREASE' && <IncreaseFields {...common} draft={draft} />}
        {draft.kind === 'DECREASE' && <DecreaseFields {...common} draft={draft} />}
        {draft.kind === 'SPLIT' && <SplitFields {...common} draft={draft} />}
        {draft.kind === 'MERGE' && <MergeFields {...common} draft={draft} />}
        <DayField
          label={phrase('population.on')}
          help={phrase('population.onHint')}
          required
          value={draft.on}
          max={today}
          onChange={(on) => set({ on })}
          error={errorOf('on')}
        />
        <TextField
          label={phrase('population.remark')}
          value={draft.remark}
          onChange={(remark) => set({ remark })}
          maxLength={200}
          error={errorOf('remark')}
        />
      </PhoneBlock>
    </>
  );
}
