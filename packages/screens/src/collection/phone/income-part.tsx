import {
  DEPARTMENT,
  fenText,
  formPart,
  type IndicatorKey,
  indicator,
  isMadeOfParts,
  LINE_NOTES,
  labelOf,
  lineFen,
  notIncomeIn,
  partsOf,
  payerOf,
  type Question,
  questionsOf,
  readDecimal,
  readFen,
  STATEMENT_BLOCKS,
  type StatementBlock,
} from '@shouwang/domain';
import { phrase } from '@shouwang/phrases';
import { Button, formatYuan } from '@shouwang/ui';
import { FoldRow, FormHead, NumberField, PhoneBlock, TextField } from '@shouwang/ui/phone';
import { useState } from 'react';
import { Inset } from '../../layout/phone/inset.tsx';
import { fieldErrors } from '../../states/field-errors.ts';
import { statementOf } from '../collection-draft.ts';
import { findValue } from '../collection-form.ts';
import { DepartmentStatement } from '../department-statement.tsx';
import { findingsAt } from '../draft-findings.ts';
import { FieldFindings } from '../field-findings.tsx';
import type { Collection } from '../use-collection.ts';
import { sourceOf } from './question-row.tsx';

type Statement = ReturnType<typeof statementOf>;
type LineProps = { readonly line: IndicatorKey; readonly of: Collection; readonly statement: Statement };

const yuan = (fen: number): number => fen / 100;

const jumpQuestion = (amount: number, before: number): string =>
  phrase(amount < before ? 'collection.lessThanLastYear' : 'collection.moreThanLastYear', {
    difference: formatYuan(yuan(Math.abs(amount - before))),
  });

const Amount = ({ line, of, statement }: LineProps) => {
  const { form, record, answer, confirm, state, findings } = of;
  const { id, locked } = record.household;
  const value = findValue(form, id, line);
  const payer = payerOf(line);
  const before = readDecimal(statement.lastYear[line]);
  const amount = readDecimal(statement.facts[line]);
  const jump = statement.questions.find((question) => question.kind === 'JUMP' && question.key === line);
  const isLocked = locked.includes(line);
  const error = fieldErrors(state)(`${id}.${line}`);
  return (
    <>
      <NumberField
        label={indicator(line).label}
        unit="元"
        decimals={2}
        value={amount ?? null}
        readOnly={isLocked}
        onChange={(next) => answer(id, line, next === null ? '' : String(next))}
        {...(error === undefined ? {} : { error })}
        {...(before !== undefined && before !== amount ? { last: before } : {})}
        source={sourceOf(value)}
        {...(isLocked && value?.lockedBy
          ? { help: phrase('collection.locked', { department: value.lockedBy }) }
          : payer && !value
            ? { help: phrase('collection.paidBy', { department: labelOf(DEPARTMENT, payer) }) }
            : {})}
        {...(jump?.kind === 'JUMP'
          ? { jump: { question: jumpQuestion(jump.amount, jump.before), onConfirm: () => confirm(line) } }
          : {})}
      />
      <FieldFindings findings={findingsAt(findings, { rowId: id, key: line, isFirst: false })} />
      {value?.statement && (
        <Inset>
          <DepartmentStatement form={form} rowId={id} indicatorKey={line} />
        </Inset>
      )}
    </>
  );
};

/** A line that is known in parts: opened, each part is asked and their sum stands in the head. */
const Line = ({ line, of, statement }: LineProps) => {
  const parts = partsOf(line);
  const [isSplit, setSplit] = useState(isMadeOfParts(statement.facts, line));
  if (!isSplit) {
    return (
      <>
        <Amount line={line} of={of} statement={statement} />
        {parts.length > 0 && (
          <Inset>
            <Button look="text" onClick={() => setSplit(true)}>
              {phrase('collection.byParts')}
            </Button>
          </Inset>
        )}
      </>
    );
  }
  return (
    <>
      <FormHead title={indicator(line).label} aside={formatYuan(yuan(lineFen(statement.facts, line)))} />
      {parts.map((part) => (
        <Amount key={part} line={part} of={of} statement={statement} />
      ))}
    </>
  );
};

const NOTE_OF_LINE = Object.fromEntries(Object.entries(LINE_NOTES).map(([note, line]) => [line, note])) as Readonly<
  Partial<Record<IndicatorKey, keyof typeof LINE_NOTES>>
>;

/** What an "other" line is made of; what is no income is said at once (INC-4). */
const Note = ({
  note,
  of,
  statement,
}: {
  readonly note: keyof typeof LINE_NOTES;
  readonly of: Collection;
  readonly statement: Statement;
}) => {
  const { id } = of.record.household;
  const found = notIncomeIn(statement.facts).find((one) => one.note === note)?.found;
  const refused = found?.verdict === 'refused' ? phrase('collection.isNoIncome', { what: found.label }) : undefined;
  const asked = statement.questions.find((question) => question.key === note);
  return (
    <TextField
      label={indicator(note).label}
      value={statement.facts[note] ?? ''}
      maxLength={200}
      onChange={(text) => of.answer(id, note, text)}
      error={fieldErrors(of.state)(`${id}.${note}`) ?? refused}
      more={
        asked?.kind === 'MAY_BE_NO_INCOME' && (
          <Inset>
            <span className="sw-note">{phrase('collection.mayBeNoIncome', { what: asked.what.label })}</span>
            <Button look="tinted" size="small" onClick={() => of.confirm(note)}>
              {phrase('collection.isTrue')}
            </Button>
          </Inset>
        )
      }
    />
  );
};

const Block = ({
  block,
  of,
  statement,
  asked,
}: {
  readonly block: StatementBlock;
  readonly of: Collection;
  readonly statement: Statement;
  readonly asked: readonly Question[];
}) => (
  <PhoneBlock>
    <FormHead
      title={indicator(block.total).label}
      aside={formatYuan(block.sign * yuan(readFen(statement.computed[block.total]) ?? 0))}
    />
    {block.lines.map((line) => {
      const note = NOTE_OF_LINE[line];
      return (
        <div key={line}>
          <Line line={line} of={of} statement={statement} />
          {note && asked.some(({ key }) => key === note) && <Note note={note} of={of} statement={statement} />}
        </div>
      );
    })}
  </PhoneBlock>
);

/** Beside the statement: spending and claims that bear on the judgement. */
const BESIDE = ['claimIncome', 'compliantOutOfPocket'] as const satisfies readonly IndicatorKey[];

/** 收入支出: five blocks, one open at a time, the values of last year standing in them. */
export function IncomePart({ of }: { readonly of: Collection }) {
  const statement = statementOf(of.form, of.record, of.draft);
  const asked = questionsOf(formPart('income'), of.record, of.draft.answers);
  const { state } = of.standing('income');
  const [openKey, setOpenKey] = useState<IndicatorKey>('wageIncome');
  return (
    <>
      {STATEMENT_BLOCKS.map((block) =>
        block.total === openKey ? (
          <Block key={block.total} block={block} of={of} statement={statement} asked={asked} />
        ) : (
          <PhoneBlock key={block.total}>
            <FoldRow
              mark={
                statement.questions.some(({ key }) => block.lines.includes(key))
                  ? 'todo'
                  : state === 'DONE'
                    ? 'done'
                    : 'idle'
              }
              label={indicator(block.total).label}
              value={formatYuan(block.sign * yuan(readFen(statement.computed[block.total]) ?? 0))}
              onOpen={() => setOpenKey(block.total)}
            />
          </PhoneBlock>
        ),
      )}
      <PhoneBlock>
        <FormHead title={phrase('visit.besideIncome')} />
        {BESIDE.map((line) => (
          <Amount key={line} line={line} of={of} statement={statement} />
        ))}
        <Inset>
          <span className="sw-note">
            {phrase('collection.sharedBy', { n: statement.memberCount })}　
            {fenText(readFen(statement.computed.netIncome) ?? 0)} 元
          </span>
        </Inset>
      </PhoneBlock>
    </>
  );
}
