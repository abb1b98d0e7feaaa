import type { FieldControlProps } from '@shouwang/ui';

export type DayInputProps = FieldControlProps & {
  /** `YYYY-MM-DD`, or empty. */
  readonly value: string;
  readonly onChange: (day: string) => void;
};

/** A day by the browser's own calendar. */
export const DayInput = ({ value, onChange, ...control }: DayInputProps) => (
  <span className="sw-box">
    <input
      {...control}
      className="sw-field-input"
      type="date"
      value={value}
      onChange={({ target }) => onChange(target.value)}
    />
  </span>
);
