import { phrase } from '@shouwang/phrases';
import { formatDateShort, Mark } from '@shouwang/ui';
import { type KeyboardEvent, useRef, useState } from 'react';
import { periodWord } from '../../comparisons/period-word.ts';
import {
  answered,
  type CellDraft,
  type ComparisonDraft,
  type ComparisonOutcome,
  cellKey,
  EMPTY_CELL,
  isOpen,
  type Proposal,
} from '../comparison-draft.ts';
import { ComparisonCell, KEY_OF_OUTCOME } from './comparison-cell.tsx';
import './comparison-table.css';

export type SheetMember = {
  readonly id: string;
  readonly name: string;
  readonly age: number | null;
  readonly relationToHead: string | null;
  readonly idNumberMasked: string | null;
};

export type SheetSource = {
  readonly key: string;
  readonly label: string;
  readonly departmentLabel: string | null;
  readonly file: {
    readonly fileName: string;
    readonly period: string | null;
    readonly uploadedBy: string;
    readonly uploadedAt: string;
    readonly rejectedRows: number;
  } | null;
};

export type ComparisonTableProps = {
  readonly members: readonly SheetMember[];
  readonly sources: readonly SheetSource[];
  readonly draft: ComparisonDraft;
  readonly proposals: ReadonlyMap<string, Proposal>;
  /** Why the files do not answer a cell, by `cellKey`. */
  readonly doubts: ReadonlyMap<string, string | null>;
  readonly onChange: (key: string, cell: CellDraft) => void;
};

const SourceHead = ({ source: { label, departmentLabel, file } }: { readonly source: SheetSource }) => (
  <th scope="col">
    <span className="so-sheet-source">
      {label}
      {departmentLabel && <span className="sw-note">{departmentLabel}</span>}
    </span>
    {file ? (
      <>
        <span className="sw-note so-sheet-file">{file.fileName}</span>
        <span className="sw-note">
          {phrase('desk.sheet.fileFrom', {
            period: periodWord(file.period),
            who: file.uploadedBy,
            at: formatDateShort(file.uploadedAt),
          })}
        </span>
        {file.rejectedRows > 0 && (
          <span className="sw-note sw-tone-todo so-sheet-none">
            <Mark kind="todo" label={null} />
            {phrase('desk.sheet.rejected', { n: file.rejectedRows })}
          </span>
        )}
      </>
    ) : (
      <span className="sw-note sw-tone-todo so-sheet-none">
        <Mark kind="todo" label={null} />
        {phrase('desk.sheet.doubt.NO_FILE')}
      </span>
    )}
  </th>
);

const MemberHead = ({ member: { name, age, relationToHead, idNumberMasked } }: { readonly member: SheetMember }) => (
  <th scope="row">
    <span className="so-sheet-name">{name}</span>
    <span className="sw-note">
      {[relationToHead, age === null ? null : phrase('desk.sheet.years', { n: age })].filter(Boolean).join('·')}
    </span>
    {idNumberMasked && <span className="sw-note so-sheet-number">{idNumberMasked}</span>}
  </th>
);

const STEPS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

const isText = (target: EventTarget): boolean => target instanceof HTMLTextAreaElement;

/**
 * Members x sources. Arrows move, 1 2 3 answer and go on to the next open cell, Enter opens the words of a cell and Esc
 * leaves them.
 */
export function ComparisonTable(props: ComparisonTableProps) {
  const { members, sources, draft, proposals, doubts, onChange } = props;
  const body = useRef<HTMLTableSectionElement>(null);
  const keys = members.flatMap(({ id }) => sources.map(({ key }) => cellKey(id, key)));
  const [current, setCurrent] = useState(
    Math.max(
      0,
      keys.findIndex((key) => isOpen(draft[key] ?? EMPTY_CELL)),
    ),
  );

  const cellAt = (at: number): HTMLElement | undefined =>
    [...(body.current?.querySelectorAll<HTMLElement>('[role=gridcell]') ?? [])][at];
  const goTo = (at: number): void => {
    setCurrent(at);
    cellAt(at)?.focus();
  };
  // The box of a hit is there only after the answer has been drawn.
  const goToWords = (at: number): void => {
    requestAnimationFrame(() => cellAt(at)?.querySelector('textarea')?.focus());
  };
  const answer = (at: number, outcome: ComparisonOutcome): void => {
    const key = keys[at] ?? '';
    onChange(key, answered(draft[key] ?? EMPTY_CELL, outcome, proposals.get(key)));
  };

  const press = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing || event.ctrlKey || event.altKey || event.metaKey) return;
    if (isText(event.target)) {
      if (event.key === 'Escape') goTo(current);
      return;
    }
    const outcome = (Object.keys(KEY_OF_OUTCOME) as ComparisonOutcome[]).find(
      (one) => KEY_OF_OUTCOME[one] === event.key,
    );
    const step = STEPS[event.key];
    if (outcome) {
      answer(current, outcome);
      const isNext = (key: string, at: number) => at > current && isOpen(draft[key] ?? EMPTY_CELL);
      const next = keys.findIndex(isNext);
      if (outcome !== 'NO_HIT') goToWords(current);
      else if (next >= 0) goTo(next);
    } else if (step) {
      const row = Math.floor(current / sources.length) + step[0];
      const column = (current % sources.length) + step[1];
      if (row >= 0 && row < members.length && column >= 0 && column < sources.length)
        goTo(row * sources.length + column);
    } else if (event.key === 'Enter' && !(event.target instanceof HTMLButtonElement)) goToWords(current);
    else return;
    event.preventDefault();
  };

  return (
    // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a grid of answers is a table in which focus moves by arrows
    <table className="so-sheet" role="grid" aria-label={phrase('desk.sheet.title')} onKeyDown={press}>
      <thead>
        <tr>
          <th scope="col">{phrase('desk.sheet.member')}</th>
          {sources.map((source) => (
            <SourceHead key={source.key} source={source} />
          ))}
        </tr>
      </thead>
      <tbody ref={body}>
        {members.map((member, row) => (
          <tr key={member.id}>
            <MemberHead member={member} />
            {sources.map(({ key: source, label }, column) => {
              const at = row * sources.length + column;
              const key = cellKey(member.id, source);
              return (
                <ComparisonCell
                  key={source}
                  name={phrase('desk.sheet.answerOf', { name: member.name, source: label })}
                  cell={draft[key] ?? EMPTY_CELL}
                  proposal={proposals.get(key)}
                  doubt={doubts.get(key) ?? null}
                  isCurrent={at === current}
                  onFocus={() => setCurrent(at)}
                  onAnswer={(outcome) => answer(at, outcome)}
                  onDetail={(detail) => onChange(key, { outcome: draft[key]?.outcome ?? null, detail })}
                />
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
