import { readMonth } from '@shouwang/domain';
import type { FieldControlProps } from '@shouwang/ui';

export type MonthInputProps = FieldControlProps & {
  /** A month in any usual form, or empty. */
  readonly value: string;
  /** `YYYY-MM`, or empty. */
  readonly onChange: (month: string) => void;
};

/** A month by the browser's own calendar. */
export const MonthInput = ({ value, onChange, ...control }: MonthInputProps) => (
  <span className="sw-box">
    <input
      {...control}
      className="sw-field-input"
      type="month"
      placeholder="YYYY-MM"
      value={readMonth(value)?.replace(/^(\d{4})/u, '$1-') ?? ''}
      onChange={({ target }) => onChange(target.value)}
    />
  </span>
);
