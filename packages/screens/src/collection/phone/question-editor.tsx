import {
  CODE_LISTS,
  type CodeList,
  indicator,
  MULTI_VALUE_SEPARATOR,
  type Question,
  readDate,
  readDecimal,
} from '@shouwang/domain';
import { phrase } from '@shouwang/phrases';
import type { FormRowProps } from '@shouwang/ui/phone';
import { NumberField, TextField } from '@shouwang/ui/phone';
import { ChoiceField } from '../../fields/phone/choice-field.tsx';
import { DayField } from '../../fields/phone/day-field.tsx';
import { SelectField } from '../../fields/phone/select-field.tsx';

/** More answers than this are a list to pick from, not chips in sight. */
const MOST_CHIPS = 6;

const EXCLUSIVE = '健康';

/** The chosen values after a press; 健康 goes with no other (DQ-L-010). */
const toggled = (chosen: readonly string[], value: string): string[] => {
  if (chosen.includes(value)) return chosen.filter((other) => other !== value);
  if (value === EXCLUSIVE) return [value];
  return [...chosen.filter((other) => other !== EXCLUSIVE), value];
};

const decimalsOf = { integer: 0, decimal: 2, money: 2 } as const;

export type QuestionEditorProps = {
  readonly question: Question;
  /** Shown instead of a value that is masked; what is typed replaces it. */
  readonly masked?: string | undefined;
  readonly onChange: (text: string) => void;
  readonly error?: string | undefined;
} & Pick<FormRowProps, 'source' | 'more'>;

/** The control of one question, by what the catalogue says of it: chips, list, number, day or text. */
export function QuestionEditor({ question, masked, onChange, error, source, more }: QuestionEditorProps) {
  const { key, text, isRequired } = question;
  const { label, type, unit, codeList } = indicator(key);
  const row = {
    label,
    required: isRequired,
    ...(error === undefined ? {} : { error }),
    ...(source === undefined ? {} : { source }),
  };
  switch (type) {
    case 'boolean':
      return (
        <ChoiceField
          {...row}
          choices={[
            { value: '是', label: phrase('fields.yes') },
            { value: '否', label: phrase('fields.no') },
          ]}
          chosen={[text]}
          onChange={onChange}
        />
      );
    case 'code':
    case 'codes': {
      const items = codeList === undefined ? [] : (CODE_LISTS[codeList] as CodeList).items;
      const choices = items.map(({ zh }) => ({ value: zh, label: zh }));
      const chosen = text === '' ? [] : text.split(MULTI_VALUE_SEPARATOR);
      if (type === 'codes') {
        return (
          <ChoiceField
            {...row}
            choices={choices}
            chosen={chosen}
            onChange={(value) => onChange(toggled(chosen, value).join(MULTI_VALUE_SEPARATOR))}
          />
        );
      }
      if (choices.length > MOST_CHIPS)
        return <SelectField {...row} choices={choices} value={text} onChange={onChange} />;
      return <ChoiceField {...row} choices={choices} chosen={chosen} onChange={onChange} />;
    }
    case 'integer':
    case 'decimal':
    case 'money':
      return (
        <NumberField
          {...row}
          unit={unit ?? ''}
          decimals={decimalsOf[type]}
          value={readDecimal(text) ?? null}
          onChange={(value) => onChange(value === null ? '' : String(value))}
        />
      );
    case 'date':
      return <DayField {...row} value={readDate(text) ?? ''} onChange={onChange} />;
    case 'phone':
    case 'digits':
    case 'account':
    case 'idNumber':
      return (
        <TextField
          {...row}
          more={more}
          value={masked === undefined ? text : ''}
          placeholder={masked}
          inputMode={type === 'phone' ? 'tel' : 'numeric'}
          onChange={onChange}
        />
      );
    default:
      return <TextField {...row} more={more} value={text} maxLength={200} onChange={onChange} />;
  }
}
