import './finding-row.css';
import type { ReactNode } from 'react';
import { Mark } from '../marks/mark.tsx';

export interface FindingRowProps {
  /** `error` must be put right before going on; `warning` may pass with a reason. */
  level: 'error' | 'warning';
  /** The level in words, said aloud with the mark: `错误`, `提醒`. */
  levelName: string;
  title: string;
  /** The numbers, what to do, and who may waive it. */
  detail: ReactNode;
  ruleId: string;
  /** A verb that mends it, when there is one. */
  action?: ReactNode;
}

/** One thing a rule found: mark, sentence, the two numbers, what to do; the rule's id at the right. */
export function FindingRow({ level, levelName, title, detail, ruleId, action }: FindingRowProps) {
  return (
    <li className="sw-finding">
      <Mark kind={level === 'error' ? 'overdue' : 'todo'} label={levelName} />
      <div className="sw-finding-body">
        <b>{title}</b>
        <p className="sw-second">{detail}</p>
        {action}
      </div>
      <span className="sw-note">{ruleId}</span>
    </li>
  );
}
