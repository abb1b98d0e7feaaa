import { DEPARTMENT, MEASURE_GROUP, MEASURE_OPTIONS, type MeasureContent, type MeasureGroup } from '@shouwang/domain';
import { phrase } from '@shouwang/phrases';
import { Field, NumberBox, TextBox } from '@shouwang/ui';
import { useState } from 'react';
import { DayInput } from '../fields/day-input.tsx';
import { PickInput } from '../fields/pick-input.tsx';
import { fieldErrors, withoutFieldErrors } from '../states/field-errors.ts';
import { SendRow } from '../states/send-row.tsx';
import { useWrite } from '../states/use-write.ts';
import { AddMeasure } from './help-writes.ts';
import './measures.css';

export type MeasureFormProps = {
  readonly householdId: string;
  /** `YYYY-MM-DD`. */
  readonly today: string;
  readonly members: readonly { readonly id: string; readonly name: string }[];
  /** The risks of the household, each with the groups that answer it. */
  readonly needs: readonly {
    readonly risk: string;
    readonly label: string;
    readonly fittingGroups: readonly string[];
  }[];
  readonly onSent: () => void;
};

type Draft = Readonly<
  Record<'risk' | 'group' | 'option' | 'remark' | 'personId' | 'department' | 'startsOn' | 'frequency', string>
> & { readonly amount: number | null; readonly hasBegun: boolean };

const contentOf = ({ amount, hasBegun: _, ...texts }: Draft): MeasureContent =>
  ({
    ...Object.fromEntries(Object.entries(texts).filter(([, text]) => text.trim() !== '')),
    ...(amount !== null && { amount }),
  }) as MeasureContent;

/** 登记帮扶措施: against which risk, what, for whom, by which department, from when. Refusals stand at their fields. */
export function MeasureForm({ householdId, today, members, needs, onSent }: MeasureFormProps) {
  const [draft, setDraft] = useState<Draft>({
    risk: needs.length === 1 ? (needs[0]?.risk ?? '') : '',
    group: '',
    option: '',
    remark: '',
    personId: '',
    department: '',
    startsOn: today,
    frequency: '',
    amount: null,
    hasBegun: false,
  });
  const { state, send, clear } = useWrite(AddMeasure);
  const change = (more: Partial<Draft>): void => {
    setDraft({ ...draft, ...more });
    clear();
  };
  const errorOf = fieldErrors(state);
  const at = (field: keyof Draft): { error?: string } => {
    const error = errorOf(field);
    return error ? { error } : {};
  };
  const need = needs.find(({ risk }) => risk === draft.risk);
  const groups = MEASURE_GROUP.items.filter(({ en }) => !need || need.fittingGroups.includes(en));
  const options = draft.group === '' ? [] : MEASURE_OPTIONS[draft.group as MeasureGroup].items;
  const submit = async (): Promise<void> => {
    const begun = draft.hasBegun ? { begunOn: draft.startsOn } : {};
    if (await send({ householdId, measure: contentOf(draft), ...begun })) onSent();
  };
  return (
    <div className="ss-grid">
      <Field label={phrase('measures.against')} {...at('risk')}>
        {(control) => (
          <PickInput
            {...control}
            value={draft.risk}
            none={phrase('measures.againstNone')}
            choices={needs.map(({ risk, label }) => ({ value: risk, label }))}
            onChange={(risk) => change({ risk, group: '', option: '' })}
          />
        )}
      </Field>
      <Field label={MEASURE_GROUP.zh} required {...at('group')}>
        {(control) => (
          <PickInput
            {...control}
            value={draft.group}
            choices={groups.map(({ en, zh }) => ({ value: en, label: zh }))}
            onChange={(group) => change({ group, option: '' })}
          />
        )}
      </Field>
      <Field label={phrase('measures.option')} required {...at('option')}>
        {(control) => (
          <PickInput
            {...control}
            value={draft.option}
            choices={options.map(({ zh }) => ({ value: zh, label: zh }))}
            onChange={(option) => change({ option })}
          />
        )}
      </Field>
      <Field label={phrase('measures.forWhom')} {...at('personId')}>
        {(control) => (
          <PickInput
            {...control}
            value={draft.personId}
            none={phrase('measures.wholeHousehold')}
            choices={members.map(({ id, name }) => ({ value: id, label: name }))}
            onChange={(personId) => change({ personId })}
          />
        )}
      </Field>
      <Field label={phrase('measures.department')} required {...at('department')}>
        {(control) => (
          <PickInput
            {...control}
            value={draft.department}
            choices={DEPARTMENT.items.map(({ en, zh }) => ({ value: en, label: zh }))}
            onChange={(department) => change({ department })}
          />
        )}
      </Field>
      <Field label={phrase('measures.startsOn')} required {...at('startsOn')}>
        {(control) => <DayInput {...control} value={draft.startsOn} onChange={(startsOn) => change({ startsOn })} />}
      </Field>
      <Field label={phrase('measures.amount')} {...at('amount')}>
        {(control) => (
          <NumberBox
            {...control}
            unit="元"
            decimals={2}
            value={draft.amount}
            onChange={(amount) => change({ amount })}
          />
        )}
      </Field>
      <Field label={phrase('measures.frequency')} {...at('frequency')}>
        {(control) => (
          <TextBox
            {...control}
            maxLength={40}
            value={draft.frequency}
            onChange={(frequency) => change({ frequency })}
          />
        )}
      </Field>
      <Field label={phrase('measures.remark')} {...at('remark')}>
        {(control) => (
          <TextBox {...control} maxLength={200} value={draft.remark} onChange={(remark) => change({ remark })} />
        )}
      </Field>
      <Field label={phrase('measures.hasBegun')}>
        {(control) => (
          <PickInput
            {...control}
            value={draft.hasBegun ? 'yes' : ''}
            none={phrase('measures.planned')}
            choices={[{ value: 'yes', label: phrase('measures.begun') }]}
            onChange={(begun) => change({ hasBegun: begun === 'yes' })}
          />
        )}
      </Field>
      <SendRow
        label={phrase('measures.save')}
        state={withoutFieldErrors(state, (field) => field in draft)}
        onSend={() => void submit()}
      />
    </div>
  );
}
