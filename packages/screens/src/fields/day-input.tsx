import type { FieldControlProps } from '@shouwang/ui';

export type DayInputProps = FieldControlProps & {
  /** `YYYY-MM-DD`, or empty. */
  readonly value: string;
  readonly onChange: (day: string) => void;
  /** The last day that may be chosen, `YYYY-MM-DD`. */
  readonly max?: string | undefined;
};

/** A day by the browser's own calendar. */
export const DayInput = ({ value, onChange, max, ...control }: DayInputProps) => (
  <span className="sw-box">
    <input
      {...control}
      className="sw-field-input"
      type="date"
      value={value}
      max={max}
      onChange={({ target }) => onChange(target.value)}
    />
  </span>
);
