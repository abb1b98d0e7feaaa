import { phrase } from '@shouwang/phrases';
import type { FieldControlProps } from '@shouwang/ui';

export type PickInputProps = FieldControlProps & {
  readonly choices: readonly { readonly value: string; readonly label: string }[];
  /** Empty: nothing chosen. */
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** What choosing nothing means; 没有选 by default. */
  readonly none?: string;
};

/** One of many answers, by the browser's own list: the same on a desk and on a phone. */
export const PickInput = ({ choices, value, onChange, none, ...control }: PickInputProps) => (
  <span className="sw-box">
    <select {...control} className="sw-field-input" value={value} onChange={({ target }) => onChange(target.value)}>
      <option value="">{none ?? phrase('collection.none')}</option>
      {choices.map((choice) => (
        <option key={choice.value} value={choice.value}>
          {choice.label}
        </option>
      ))}
    </select>
  </span>
);
