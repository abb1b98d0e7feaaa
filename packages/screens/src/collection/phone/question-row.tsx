import { indicator, type Question } from '@shouwang/domain';
import { phrase } from '@shouwang/phrases';
import { formatDateShort, Provenance } from '@shouwang/ui';
import { useState } from 'react';
import { valueText } from '../collection-draft.ts';
import { type CollectedValue, findValue } from '../collection-form.ts';
import { DepartmentStatement } from '../department-statement.tsx';
import { findingsAt } from '../draft-findings.ts';
import { FieldFindings } from '../field-findings.tsx';
import type { Collection } from '../use-collection.ts';
import { QuestionEditor } from './question-editor.tsx';

/** Who, when, from what: under every value that the register holds. */
export const sourceOf = (value: CollectedValue | undefined) =>
  value?.provenance ? (
    <Provenance who={value.provenance.who} when={formatDateShort(value.provenance.at)} from={value.provenance.source} />
  ) : undefined;

export type QuestionRowProps = {
  readonly question: Question;
  readonly of: Collection;
  readonly error?: string | undefined;
  /** Somebody came for this question: it stands open and in sight. */
  readonly isCameFor?: boolean;
};

/**
 * One question: the value with its source, as it stands; a press opens its control. What is required and missing stands
 * open; what a department has given cannot be opened.
 */
export function QuestionRow({
  question,
  of: { form, record, answer, draft, findings },
  error,
  isCameFor = false,
}: QuestionRowProps) {
  const { row, key, text, isLocked, isRequired } = question;
  const [isOpen, setOpen] = useState(isCameFor || (isRequired && text === ''));
  const value = findValue(form, row.id, key);
  const isTyped = draft.answers[row.id]?.[key] !== undefined;
  const said = (
    <FieldFindings findings={findingsAt(findings, { rowId: row.id, key, isFirst: row.id === record.members[0]?.id })} />
  );
  if (isOpen || error !== undefined) {
    return (
      <>
        <QuestionEditor
          question={question}
          masked={value?.isMasked && !isTyped ? value.text : undefined}
          source={isTyped ? undefined : sourceOf(value)}
          error={error}
          onChange={(written) => answer(row.id, key, written)}
        />
        {said}
      </>
    );
  }
  const line = (
    <>
      <span>
        {indicator(key).label}
        <span className="ss-value-source">
          {isLocked && value?.lockedBy ? (
            <span className="sw-note">{phrase('collection.locked', { department: value.lockedBy })}</span>
          ) : (
            !isTyped && sourceOf(value)
          )}
        </span>
      </span>
      <b>{text === '' ? <span className="sw-note">{phrase('collection.none')}</span> : valueText(key, text)}</b>
    </>
  );
  const look = value?.statement ? 'ss-value-row ss-value-stated' : 'ss-value-row';
  return (
    <>
      {isLocked ? (
        <div className={look}>{line}</div>
      ) : (
        <button type="button" className={look} onClick={() => setOpen(true)}>
          {line}
        </button>
      )}
      {said}
      <DepartmentStatement form={form} rowId={row.id} indicatorKey={key} />
    </>
  );
}
