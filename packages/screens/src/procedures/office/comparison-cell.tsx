import { phrase } from '@shouwang/phrases';
import { Mark, TextBox } from '@shouwang/ui';
import { type CellDraft, COMPARISON_OUTCOMES, type ComparisonOutcome, isOpen } from '../comparison-draft.ts';

/** The key that gives each answer in a cell; digits, because an input method swallows letters. */
export const KEY_OF_OUTCOME: Readonly<Record<ComparisonOutcome, string>> = { NO_HIT: '1', HIT: '2', EXEMPT: '3' };

export type ComparisonCellProps = {
  /** Whose answer from which source, for assistive tools: `杨国华·机动车登记`. */
  readonly name: string;
  readonly cell: CellDraft;
  /** What the file says; its `doubt` is why it says nothing. */
  readonly proposal: CellDraft | undefined;
  readonly doubt: string | null;
  /** The one cell that the Tab key reaches. */
  readonly isCurrent: boolean;
  readonly onAnswer: (outcome: ComparisonOutcome) => void;
  readonly onDetail: (detail: string) => void;
  readonly onFocus: () => void;
};

// That there is no file is said once, at the head of the column.
const DOUBTS = ['NO_CONSENT', 'NOT_COMPARABLE', 'CHANGED_SINCE'] as const;

const Source = ({ cell, proposal, doubt }: Pick<ComparisonCellProps, 'cell' | 'proposal' | 'doubt'>) => {
  const known = DOUBTS.find((one) => one === doubt);
  if (known && cell.outcome === null)
    return <span className="sw-note sw-tone-todo">{phrase(`desk.sheet.doubt.${known}`)}</span>;
  if (!proposal || proposal.outcome === null) return null;
  const isSame = proposal.outcome === cell.outcome && proposal.detail === cell.detail;
  return <span className="sw-note">{isSame ? phrase('desk.sheet.byFile') : phrase('desk.sheet.byHand')}</span>;
};

/** One answer: three words to press, and the words behind a hit or an exemption. */
export function ComparisonCell(props: ComparisonCellProps) {
  const { name, cell, proposal, doubt, isCurrent, onAnswer, onDetail, onFocus } = props;
  const { outcome, detail } = cell;
  const mark = isOpen(cell) ? 'todo' : outcome === 'HIT' ? 'doing' : 'done';
  return (
    // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: focus moves through the grid cell by cell; only one is in the tab order
    <td className="so-sheet-cell" role="gridcell" tabIndex={isCurrent ? 0 : -1} onFocus={onFocus}>
      <div className="so-sheet-answer">
        <Mark kind={mark} label={null} />
        {/* biome-ignore lint/a11y/useSemanticElements: a fieldset would draw its own frame and break the line */}
        <span className="so-sheet-choices" role="group" aria-label={name}>
          {COMPARISON_OUTCOMES.map((one) => (
            <button
              key={one}
              type="button"
              className="sw-chip"
              tabIndex={-1}
              aria-pressed={outcome === one}
              onClick={() => onAnswer(one)}
            >
              {phrase(`desk.sheet.${one}`)}
            </button>
          ))}
        </span>
        <Source cell={cell} proposal={proposal} doubt={doubt} />
      </div>
      {outcome !== null && outcome !== 'NO_HIT' && (
        <TextBox
          aria-label={`${name}　${phrase(`desk.sheet.detail.${outcome}`)}`}
          long
          maxLength={2000}
          placeholder={phrase(`desk.sheet.detailHint.${outcome}`)}
          value={detail}
          onChange={onDetail}
        />
      )}
    </td>
  );
}
