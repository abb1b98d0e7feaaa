import './proportion-bar.css';

export interface Proportion {
  key: string;
  value: number;
  /** `plain` is the pale part that needs nothing. */
  tone: 'primary' | 'plain' | 'returned';
}

export interface ProportionBarProps {
  parts: readonly Proportion[];
}

/** One bar cut in proportion. Silent: the figures beside it say the same. */
export function ProportionBar({ parts }: ProportionBarProps) {
  return (
    <div className="sw-proportion" aria-hidden="true">
      {parts
        .filter(({ value }) => value > 0)
        .map(({ key, value, tone }) => (
          <span key={key} className={`sw-proportion-${tone}`} style={{ flexGrow: value }} />
        ))}
    </div>
  );
}
