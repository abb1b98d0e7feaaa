import './field.css';
import { type ChangeEvent, useLayoutEffect, useRef } from 'react';
import type { FieldControlProps } from './field.tsx';

export interface TextBoxProps extends Partial<FieldControlProps> {
  value: string;
  onChange: (value: string) => void;
  placeholder?: string;
  maxLength?: number;
  readOnly?: boolean;
  /** Several lines, growing with the text; large enough for the input method's microphone. */
  long?: boolean;
  inputMode?: 'text' | 'numeric' | 'tel';
  'aria-label'?: string;
}

/**
 * Text in a box. A plain element rather than antd-mobile's, which puts the names and descriptions a screen reader needs
 * on a frame around it.
 */
export function TextBox({ value, onChange, long = false, readOnly = false, ...rest }: TextBoxProps) {
  const area = useRef<HTMLTextAreaElement>(null);
  const type = (event: ChangeEvent<HTMLInputElement | HTMLTextAreaElement>): void => onChange(event.target.value);

  // biome-ignore lint/correctness/useExhaustiveDependencies: the box grows when its text does
  useLayoutEffect(() => {
    const { current } = area;
    if (!current) return;
    current.style.height = 'auto';
    current.style.height = `${current.scrollHeight}px`;
  }, [value]);

  return (
    <span className={readOnly ? 'sw-box sw-box-readonly' : 'sw-box'}>
      {long ? (
        <textarea
          {...rest}
          ref={area}
          className="sw-field-input sw-field-long"
          rows={3}
          value={value}
          readOnly={readOnly}
          onChange={type}
        />
      ) : (
        <input {...rest} className="sw-field-input" value={value} readOnly={readOnly} onChange={type} />
      )}
    </span>
  );
}
