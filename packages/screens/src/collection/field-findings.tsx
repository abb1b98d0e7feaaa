import { type FormFinding, QUALITY_SEVERITIES } from '@shouwang/domain';
import { Mark } from '@shouwang/ui';
import './field-findings.css';

const MARKS = { ERROR: 'overdue', WARNING: 'todo', INFO: 'idle' } as const;

/** What the rules find at a question: an error, a doubt or a hint, with its words and its number. It stops nothing. */
export function FieldFindings({ findings }: { readonly findings: readonly FormFinding[] }) {
  if (findings.length === 0) return null;
  return (
    <ul className="sc-findings" aria-live="polite">
      {findings.map(({ rule: { id, severity, title, fix }, personId }) => (
        <li key={`${id} ${personId ?? ''}`} className={severity === 'ERROR' ? 'sw-tone-overdue' : 'sw-second'}>
          <Mark kind={MARKS[severity]} label={QUALITY_SEVERITIES[severity]} />
          <span>
            {title}
            {fix && `。${fix}`} <span className="sw-note">{id}</span>
          </span>
        </li>
      ))}
    </ul>
  );
}
