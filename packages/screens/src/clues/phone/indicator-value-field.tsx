import { CODE_LISTS, INDICATORS, type Indicator, isIndicatorKey } from '@shouwang/domain';
import { phrase } from '@shouwang/phrases';
import { TextField } from '@shouwang/ui/phone';
import { ChoiceField } from '../../fields/phone/choice-field.tsx';

const numeric: readonly string[] = [
  'integer',
  'decimal',
  'money',
  'digits',
  'month',
  'phone',
] satisfies Indicator['type'][];

// A list as long as the peoples of China is typed, not pressed.
const longestChoice = 30;

const choicesOf = ({ type, codeList }: Indicator): readonly string[] => {
  if (type === 'boolean') return [phrase('fields.yes'), phrase('fields.no')];
  if (type !== 'code' || codeList === undefined) return [];
  const labels = CODE_LISTS[codeList].items.map(({ zh }) => zh);
  return labels.length <= longestChoice ? labels : [];
};

export type IndicatorValueFieldProps = {
  readonly indicatorKey: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly error: string | undefined;
};

/** The right value of an indicator: pressed where the catalogue has a short list, else typed. */
export function IndicatorValueField({ indicatorKey, value, onChange, error }: IndicatorValueFieldProps) {
  const indicator: Indicator | undefined = isIndicatorKey(indicatorKey) ? INDICATORS[indicatorKey] : undefined;
  const choices = indicator ? choicesOf(indicator) : [];
  const label = phrase('clues.rightValue');
  if (choices.length > 0) {
    return (
      <ChoiceField
        label={label}
        required
        choices={choices.map((choice) => ({ value: choice, label: choice }))}
        chosen={[value]}
        onChange={onChange}
        error={error}
      />
    );
  }
  return (
    <TextField
      label={indicator?.unit ? `${label}（${indicator.unit}）` : label}
      required
      value={value}
      onChange={onChange}
      inputMode={indicator && numeric.includes(indicator.type) ? 'numeric' : 'text'}
      maxLength={500}
      error={error}
    />
  );
}
