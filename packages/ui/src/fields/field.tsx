import './field.css';
import { type ReactNode, useId } from 'react';
import { Mark } from '../marks/mark.tsx';
import { words } from '../words.ts';

/** What the control inside a field must carry, so that its label, help and error belong to it. */
export interface FieldControlProps {
  id: string;
  'aria-describedby': string | undefined;
  'aria-invalid': true | undefined;
  'aria-required': true | undefined;
}

export interface FieldProps {
  label: string;
  required?: boolean;
  /** Right of the label: a `Provenance`, or last year's value. */
  source?: ReactNode;
  /** One line, always visible. */
  help?: ReactNode;
  /** What is wrong and how to put it right: `一年最多 12 个月`. */
  error?: string;
  /** Right of the control: an `UnchangedButton`. */
  trailing?: ReactNode;
  /** `beside`: label left, control right, as on a phone. */
  look?: 'above' | 'beside';
  children: (control: FieldControlProps) => ReactNode;
}

/** A control with its label, where the value comes from, help and error. */
export function Field({
  label,
  required = false,
  source,
  help,
  error,
  trailing,
  look = 'above',
  children,
}: FieldProps) {
  const id = useId();
  const described = [help && `${id}-help`, error && `${id}-error`].filter(Boolean).join(' ');
  return (
    <div className={`sw-field sw-field-${look}`} data-invalid={error ? '' : undefined}>
      <div className="sw-field-head">
        <label htmlFor={id}>
          {label}
          {required && <span className="sw-field-required">{words.fields.required}</span>}
        </label>
        {source && <span className="sw-field-source">{source}</span>}
      </div>
      <div className="sw-field-control">
        {children({
          id,
          'aria-describedby': described || undefined,
          'aria-invalid': error ? true : undefined,
          'aria-required': required || undefined,
        })}
        {trailing}
      </div>
      {error && (
        <p id={`${id}-error`} className="sw-field-error" role="alert">
          <Mark kind="overdue" label={null} />
          {error}
        </p>
      )}
      {help && (
        <p id={`${id}-help`} className="sw-note sw-field-help">
          {help}
        </p>
      )}
    </div>
  );
}
