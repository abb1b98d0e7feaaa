import { phrase } from '@shouwang/phrases';
import { formatDateShort, Mark, SectionHeading, StatusWord } from '@shouwang/ui';
import { CaseChanges } from './case-changes.tsx';
import { CaseFindings } from './case-findings.tsx';
import { CaseFormula } from './case-formula.tsx';
import { CaseOpinions } from './case-opinions.tsx';
import type { DeskCase } from './desk-case.ts';
import './case-reading.css';

const Objections = ({ objections }: Pick<DeskCase, 'objections'>) => (
  <section>
    <SectionHeading title={phrase('procedures.objections')} note={String(objections.length)} />
    <ul className="so-objections">
      {objections.map(({ id, raisedOn, raisedBy, content, result, handling }) => (
        <li key={id}>
          <StatusWord kind={result === null ? 'todo' : 'done'}>
            {result === null ? phrase('procedures.objectionOpen') : phrase('desk.objectionAnswered')}
          </StatusWord>
          <span>{`${formatDateShort(raisedOn)} ${raisedBy}：${content}`}</span>
          {handling && <span className="sw-second">{handling}</span>}
        </li>
      ))}
    </ul>
  </section>
);

/** What somebody reads before deciding: what the rules found, what changed, the income, and what others wrote. */
export function CaseReading({ of }: { readonly of: DeskCase }) {
  return (
    <>
      {of.isReturned && of.lastReturnText && (
        <p className="so-returned" role="status">
          <Mark kind="returned" />
          {of.lastReturnText}
        </p>
      )}
      <CaseFindings procedureCase={of} />
      <CaseChanges procedureCase={of} />
      {of.income && <CaseFormula income={of.income} />}
      {of.objections.length > 0 && <Objections objections={of.objections} />}
      <CaseOpinions procedureCase={of} />
    </>
  );
}
