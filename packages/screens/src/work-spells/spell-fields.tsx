import {
  CODE_LISTS,
  type CodeList,
  type IndicatorKey,
  indicator,
  isRequiredOfSpell,
  readDecimal,
  YES_NO,
} from '@shouwang/domain';
import { phrase } from '@shouwang/phrases';
import { Field, type FieldControlProps, NumberBox, TextBox } from '@shouwang/ui';
import { MonthInput } from '../fields/month-input.tsx';
import { PickInput } from '../fields/pick-input.tsx';
import { askedKeys, type SpellDraft, type SpellToWrite } from './spell-draft.ts';
import '../states/form-grid.css';

const listOf = (key: IndicatorKey): CodeList | undefined => {
  const { type, codeList } = indicator(key);
  if (type === 'boolean') return YES_NO;
  return codeList === undefined ? undefined : CODE_LISTS[codeList];
};

type ValueProps = {
  readonly name: IndicatorKey;
  readonly text: string;
  readonly onChange: (text: string) => void;
  readonly control: FieldControlProps;
};

/** The control of one value, by what the catalogue says of it. */
const Value = ({ name, text, onChange, control }: ValueProps) => {
  const { type, unit } = indicator(name);
  const list = listOf(name);
  if (list) {
    const choices = list.items.map(({ zh }) => ({ value: zh, label: zh }));
    return <PickInput {...control} value={text} choices={choices} onChange={onChange} />;
  }
  if (type === 'month') return <MonthInput {...control} value={text} onChange={onChange} />;
  if (type === 'money') {
    return (
      <NumberBox
        {...control}
        unit={unit ?? ''}
        decimals={2}
        value={readDecimal(text) ?? null}
        onChange={(amount) => onChange(amount === null ? '' : String(amount))}
      />
    );
  }
  return <TextBox {...control} maxLength={200} value={text} onChange={onChange} />;
};

export type SpellFieldsProps = {
  readonly of: SpellToWrite;
  readonly draft: SpellDraft;
  readonly onChange: (draft: SpellDraft) => void;
  readonly errorOf: (field: string) => string | undefined;
};

/** The questions of a work spell: who, then the columns of its national sheet. */
export function SpellFields({ of, draft, onChange, errorOf }: SpellFieldsProps) {
  const at = (field: string): { error?: string } => {
    const error = errorOf(field);
    return error ? { error } : {};
  };
  return (
    <>
      <Field label={phrase('workSpells.who')} required {...at('personId')}>
        {(control) => (
          <PickInput
            {...control}
            value={draft.personId}
            none={phrase('workSpells.chooseWho')}
            choices={of.members
              .filter(({ id }) => of.spell === null || id === draft.personId)
              .map(({ id, name }) => ({ value: id, label: name }))}
            onChange={(personId) => onChange({ ...draft, personId })}
          />
        )}
      </Field>
      {askedKeys(draft).map((key) => (
        <Field key={key} label={indicator(key).label} required={isRequiredOfSpell(key, draft.values)} {...at(key)}>
          {(control) => (
            <Value
              name={key}
              control={control}
              text={draft.values[key] ?? ''}
              onChange={(text) => onChange({ ...draft, values: { ...draft.values, [key]: text } })}
            />
          )}
        </Field>
      ))}
    </>
  );
}
