import { StateNotice } from './state-notice.tsx';

export interface RefusalProps {
  /** What is missing, in numbers: `公示还差 2 天`. */
  title: string;
  /** When or how it will go: `11-13 起可送审。` */
  children?: string;
  /** Which rule says so: `C.1 公示 5 天`. */
  rule?: string;
  /** Beside a button it is one line; alone it is a notice with its mark. */
  look?: 'beside' | 'notice';
}

/** Why something cannot be done now, where the button is. A one-line reason belongs in `Button`'s `refusal`. */
export function Refusal({ title, children, rule, look = 'beside' }: RefusalProps) {
  const detail = [children, rule && `（${rule}）`].filter(Boolean).join('');
  if (look === 'beside') {
    return (
      <span className="sw-note" role="status">
        {title}
        {detail && `，${detail}`}
      </span>
    );
  }
  return (
    <StateNotice mark="todo" role="status" title={title}>
      {detail}
    </StateNotice>
  );
}
