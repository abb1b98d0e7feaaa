import './form-row.css';
import type { ReactNode } from 'react';

export interface FormHeadProps {
  title: string;
  /** Right end: the section's sum, or `全部未变化`. */
  aside?: ReactNode;
}

/** Names a section of a form. */
export function FormHead({ title, aside }: FormHeadProps) {
  return (
    <div className="sw-form-head">
      <h2>{title}</h2>
      {aside && <span>{aside}</span>}
    </div>
  );
}
