import './form-row.css';
import type { ReactNode } from 'react';
import { Field, type FieldProps } from '../fields/field.tsx';

export interface FormRowProps extends Omit<FieldProps, 'look'> {
  /** Long text stands under its label; everything else beside it. */
  below?: boolean;
  /** Under the control: last year's value, a `JumpQuestion`. */
  more?: ReactNode;
}

/** One question of a form: label and where the value comes from at the left, the control at the right. */
export function FormRow({ below = false, more, ...field }: FormRowProps) {
  return (
    <div className="sw-form-row">
      <Field {...field} look={below ? 'above' : 'beside'} />
      {more}
    </div>
  );
}
