import './finding-row.css';
import { FindingRow, type FindingRowProps } from './finding-row.tsx';

export interface FindingListProps {
  findings: ReadonlyArray<FindingRowProps & { key: string }>;
}

/** Findings under each other, errors as they come from the rules. */
export function FindingList({ findings }: FindingListProps) {
  return (
    <ul className="sw-findings">
      {findings.map(({ key, ...finding }) => (
        <FindingRow key={key} {...finding} />
      ))}
    </ul>
  );
}
