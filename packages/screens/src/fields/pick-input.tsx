import { phrase } from '@shouwang/phrases';
import type { FieldControlProps } from '@shouwang/ui';

export type PickInputProps = FieldControlProps & {
  readonly choices: readonly { readonly value: string; readonly label: string }[];
  /** Empty: nothing chosen. A value that is no choice any more stays to be seen. */
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** What choosing nothing means; 没有填 by default. */
  readonly none?: string | undefined;
};

/** One of many answers, by the browser's own list: the same on a desk and on a phone. */
export const PickInput = ({ choices, value, onChange, none, ...control }: PickInputProps) => {
  const isListed = value === '' || choices.some((choice) => choice.value === value);
  return (
    <span className="sw-box">
      <select {...control} className="sw-field-input" value={value} onChange={({ target }) => onChange(target.value)}>
        <option value="">{none ?? phrase('collection.none')}</option>
        {!isListed && <option value={value}>{value}</option>}
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.label}
          </option>
        ))}
      </select>
    </span>
  );
};
