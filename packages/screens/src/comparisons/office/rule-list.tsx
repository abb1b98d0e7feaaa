import './comparison.css';

export type RuleListProps = {
  readonly rules: readonly { readonly id: string; readonly label: string; readonly thresholds: string }[];
};

/** 按这些找线索: each check in words, its thresholds in numbers, its number at the right. */
export function RuleList({ rules }: RuleListProps) {
  return (
    <ul className="ss-rules">
      {rules.map(({ id, label, thresholds }) => (
        <li key={id}>
          <span>{label}</span>
          <span>{id}</span>
          {thresholds && <span className="sw-note">{thresholds}</span>}
        </li>
      ))}
    </ul>
  );
}
