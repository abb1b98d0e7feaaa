import type { JsonValue } from '@shouwang/graphql-client';
import { phrase } from '@shouwang/phrases';

/** What the comparison can say about a member in a source. */
export const COMPARISON_OUTCOMES = ['NO_HIT', 'HIT', 'EXEMPT'] as const;

export type ComparisonOutcome = (typeof COMPARISON_OUTCOMES)[number];

/** A cell of the table: the answer, and what was found or why nobody looked. */
export type CellDraft = { readonly outcome: ComparisonOutcome | null; readonly detail: string };

/** Cells by `cellKey`. */
export type ComparisonDraft = Readonly<Record<string, CellDraft>>;

/** What a published file proposes for a cell, and the words that go with it. */
export type Proposal = CellDraft & { readonly personId: string; readonly source: string };

type ProposedRow = { readonly rowNumber: number; readonly text: string; readonly otherName: string | null };

type SheetAnswer = {
  readonly personId: string;
  readonly source: string;
  readonly outcome: string | null;
  readonly rows: readonly ProposedRow[];
};

type SheetSource = { readonly key: string; readonly file: { readonly fileName: string } | null };

export const cellKey = (personId: string, source: string): string => `${personId} ${source}`;

export const EMPTY_CELL: CellDraft = { outcome: null, detail: '' };

const rowInWords = ({ rowNumber, text, otherName }: ProposedRow, fileName: string): string =>
  [
    text,
    ...(otherName === null ? [] : [phrase('desk.sheet.otherName', { name: otherName })]),
    phrase('desk.sheet.fromRow', { file: fileName, row: rowNumber }),
  ]
    .filter(Boolean)
    .join('；');

const asOutcome = (outcome: string | null): ComparisonOutcome | null =>
  COMPARISON_OUTCOMES.find((known) => known === outcome) ?? null;

/** What the published files propose, cell by cell, in the words that are kept with the answer. */
export const proposalsOf = (
  answers: readonly SheetAnswer[],
  sources: readonly SheetSource[],
): ReadonlyMap<string, Proposal> =>
  new Map(
    answers.map(({ personId, source, outcome, rows }) => {
      const fileName = sources.find(({ key }) => key === source)?.file?.fileName ?? '';
      const known = asOutcome(outcome);
      const detail =
        known === 'NO_HIT'
          ? phrase('desk.sheet.notInFile', { file: fileName })
          : rows.map((row) => rowInWords(row, fileName)).join('\n');
      return [cellKey(personId, source), { personId, source, outcome: known, detail }];
    }),
  );

/** The table as the files answer it; what they leave open is open. */
export const proposedDraft = (proposals: ReadonlyMap<string, Proposal>): ComparisonDraft =>
  Object.fromEntries([...proposals].map(([key, { outcome, detail }]) => [key, { outcome, detail }]));

/** Another answer for a cell. Words of a file go with the file's own answer and with no other. */
export const answered = (cell: CellDraft, outcome: ComparisonOutcome, proposal: CellDraft | undefined): CellDraft => {
  if (cell.outcome === outcome) return cell;
  const isOwnText = cell.detail !== '' && cell.detail !== proposal?.detail;
  if (proposal?.outcome === outcome) return { outcome, detail: proposal.detail };
  return { outcome, detail: isOwnText && outcome !== 'NO_HIT' ? cell.detail : '' };
};

/** Everything that nobody has answered yet becomes 'no hit'; what is answered stays. */
export const restIsNoHit = (draft: ComparisonDraft, keys: readonly string[]): ComparisonDraft => ({
  ...draft,
  ...Object.fromEntries(
    keys.filter((key) => (draft[key]?.outcome ?? null) === null).map((key) => [key, { outcome: 'NO_HIT', detail: '' }]),
  ),
});

/** Whether a cell still lacks its answer, or the words that its answer asks for. */
export const isOpen = ({ outcome, detail }: CellDraft): boolean =>
  outcome === null || (outcome !== 'NO_HIT' && detail.trim() === '');

/** The answers as the declared form wants them, member by member. */
export const comparisonData = (
  draft: ComparisonDraft,
  personIds: readonly string[],
  sources: readonly string[],
): JsonValue => ({
  results: personIds.flatMap((personId) =>
    sources.flatMap((source) => {
      const { outcome, detail } = draft[cellKey(personId, source)] ?? EMPTY_CELL;
      if (outcome === null) return [];
      return [{ personId, source, outcome, ...(detail.trim() && { detail: detail.trim() }) }];
    }),
  ),
});
