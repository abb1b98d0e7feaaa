import { CODE_LISTS, type CodeList, indicator, type Question } from '@shouwang/domain';
import { phrase } from '@shouwang/phrases';
import type { CollectedValue } from '../collection-form.ts';

const choicesOf = ({ key }: Question): readonly string[] | undefined => {
  const { type, codeList } = indicator(key);
  if (type === 'boolean') return ['是', '否'];
  // Several values in one cell are typed with a comma, as in a sheet.
  return type === 'code' && codeList ? (CODE_LISTS[codeList] as CodeList).items.map(({ zh }) => zh) : undefined;
};

const NUMBERS: ReadonlySet<string> = new Set(['integer', 'decimal', 'money']);

export type AnswerCellProps = {
  readonly question: Question;
  /** Whose value and which, for assistive tools. */
  readonly label: string;
  readonly value: CollectedValue | undefined;
  readonly onChange: (text: string) => void;
};

/** One value in the table of a desk: a list or a box; a department's value stands fast. */
export function AnswerCell({ question, label, value, onChange }: AnswerCellProps) {
  const { text, isLocked, isRequired, key } = question;
  if (isLocked) {
    return (
      <span className="so-locked" title={phrase('collection.locked', { department: value?.lockedBy ?? '' })}>
        {text}
        {!value?.statement && <span className="sw-note">{value?.lockedBy}</span>}
      </span>
    );
  }
  const choices = choicesOf(question);
  const common = { 'aria-label': label, 'aria-invalid': isRequired && text === '' ? true : undefined } as const;
  if (choices) {
    const isListed = text === '' || choices.includes(text);
    return (
      <select {...common} className="so-cell" value={text} onChange={({ target }) => onChange(target.value)}>
        <option value=""> </option>
        {!isListed && <option value={text}>{text}</option>}
        {choices.map((choice) => (
          <option key={choice} value={choice}>
            {choice}
          </option>
        ))}
      </select>
    );
  }
  const { type } = indicator(key);
  const isMasked = value?.isMasked === true && value.text === text;
  return (
    <input
      {...common}
      className={NUMBERS.has(type) ? 'so-cell so-cell-number' : 'so-cell'}
      inputMode={NUMBERS.has(type) ? 'decimal' : 'text'}
      placeholder={isMasked ? text : undefined}
      value={isMasked ? '' : text}
      onChange={({ target }) => onChange(target.value)}
    />
  );
}
