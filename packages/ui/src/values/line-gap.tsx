import './line-gap.css';
import { formatYuan } from '../figures/format-yuan.ts';
import { Mark } from '../marks/mark.tsx';
import { words } from '../words.ts';

/** A threshold with its name: `{ label: '监测底线', value: 6000 }`, in yuan. */
export interface ThresholdLine {
  label: string;
  value: number;
}

export interface LineGapProps {
  /** In yuan. */
  value: number;
  line: ThresholdLine;
}

/** How far a value is from its line, in yuan. Below is amber and marked, never red: it is work to do, not a fault. */
export function LineGap({ value, line }: LineGapProps) {
  const gap = formatYuan(Math.abs(value - line.value));
  const at = formatYuan(line.value);
  if (value < line.value) {
    return (
      <div className="sw-gap sw-tone-todo">
        <Mark kind="todo" label={null} />
        <b>{words.formula.below(line.label, at, gap)}</b>
      </div>
    );
  }
  return (
    <div className="sw-gap sw-second">
      {value === line.value ? words.formula.level(line.label, at) : words.formula.above(line.label, at, gap)}
    </div>
  );
}
