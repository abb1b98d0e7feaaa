import './filter-chips.css';
import { Select } from 'antd';
import { type Choice, ChoiceChips } from '../actions/choice-chips.tsx';

export interface FilterSelect {
  key: string;
  /** Stands before the choice: `来源 全部`. */
  label: string;
  value: string;
  options: ReadonlyArray<{ value: string; label: string }>;
  onChange: (value: string) => void;
}

export interface FilterChipsProps {
  label: string;
  choices: ReadonlyArray<Choice<string>>;
  chosen: string;
  onChange: (value: string) => void;
  /** Further filters at the right end, each a small list. */
  selects?: readonly FilterSelect[];
}

/** The line over a table: states with their counts at the left, other filters at the right. */
export function FilterChips({ label, choices, chosen, onChange, selects = [] }: FilterChipsProps) {
  return (
    <div className="sw-filters">
      <ChoiceChips label={label} choices={choices} chosen={[chosen]} onChange={onChange} />
      <span className="sw-filters-end">
        {selects.map(({ key, label: name, value, options, onChange: choose }) => (
          <Select
            key={key}
            size="small"
            aria-label={name}
            prefix={name}
            value={value}
            options={[...options]}
            onChange={choose}
            popupMatchSelectWidth={false}
          />
        ))}
      </span>
    </div>
  );
}
