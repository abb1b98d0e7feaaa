import {
  FORM_PART_KEYS,
  type FormFinding,
  type FormPartKey,
  formPart,
  type IndicatorKey,
  indicator,
  isIndicatorKey,
  type Question,
  questionsOf,
  readFen,
  STATEMENT_BLOCKS,
} from '@shouwang/domain';
import { phrase } from '@shouwang/phrases';
import { Button, FormulaLine, Mark, NotFound, Sheet, useHotkeys } from '@shouwang/ui';
import { useMemo, useState } from 'react';
import { TabStrip } from '../../fields/office/tab-strip.tsx';
import { OfficePage } from '../../states/office-page.tsx';
import { QueryGate } from '../../states/query-gate.tsx';
import { useKeptQuery } from '../../states/use-kept-query.ts';
import { useWrite } from '../../states/use-write.ts';
import { WriteNotice } from '../../states/write-notice.tsx';
import {
  type CollectionDraft,
  collectionInput,
  EMPTY_COLLECTION,
  standingOf,
  statementOf,
  withAnswer,
} from '../collection-draft.ts';
import { type CollectionForm, CollectionFormQuery, findValue, lastYearOf, recordOf } from '../collection-form.ts';
import { DepartmentStatement } from '../department-statement.tsx';
import { draftFindings, findingsAt } from '../draft-findings.ts';
import { FieldFindings } from '../field-findings.tsx';
import { SaveCollection } from '../save-collection.ts';
import { AnswerCell } from './answer-cell.tsx';
import './collection-page.css';

const MARKS = { DONE: 'done', PARTIAL: 'doing', NOT_STARTED: 'idle' } as const;

const yuan = (text: string | undefined): number => (readFen(text) ?? 0) / 100;

type TableProps = {
  readonly form: CollectionForm;
  readonly questions: readonly Question[];
  readonly findings: readonly FormFinding[];
  readonly onAnswer: (rowId: string, key: string, text: string) => void;
};

/** Questions down, people across: one look compares a family, Tab goes from cell to cell. */
const AnswerTable = ({ form, questions, findings, onAnswer }: TableProps) => {
  const rows = form.rows.filter(({ id }) => questions.some(({ row }) => row.id === id));
  const keys = [...new Set(questions.map(({ key }) => key))];
  const isHousehold = rows.every(({ entity }) => entity === 'household');
  const find = (rowId: string, key: IndicatorKey) => questions.find((one) => one.row.id === rowId && one.key === key);
  return (
    <table className="so-answers">
      <thead>
        <tr>
          <th scope="col">{phrase('collection.office.fields')}</th>
          {rows.map(({ id, name, entity }) => (
            <th key={id} scope="col">
              {entity === 'household' ? phrase('collection.whole') : name}
            </th>
          ))}
          {isHousehold && <th scope="col">{phrase('collection.lastYear', { value: '' })}</th>}
          {isHousehold && <th scope="col">{phrase('collection.office.history')}</th>}
        </tr>
      </thead>
      <tbody>
        {keys.map((key) => {
          const own = isHousehold ? findValue(form, form.householdId, key) : undefined;
          return (
            <tr key={key}>
              <th scope="row">{indicator(key).label}</th>
              {rows.map(({ id, name }) => {
                const question = find(id, key);
                return (
                  <td key={id}>
                    {question && (
                      <AnswerCell
                        question={question}
                        label={`${name} ${indicator(key).label}`}
                        value={findValue(form, id, key)}
                        onChange={(text) => onAnswer(id, key, text)}
                      />
                    )}
                    {question && (
                      <FieldFindings findings={findingsAt(findings, { rowId: id, key, isFirst: id === rows[0]?.id })} />
                    )}
                    {question && <DepartmentStatement form={form} rowId={id} indicatorKey={key} />}
                  </td>
                );
              })}
              {isHousehold && <td className="sw-note">{lastYearOf(form, form.householdId)[key] ?? ''}</td>}
              {isHousehold && (
                <td className="sw-note">{[own?.provenance?.who, own?.provenance?.source].filter(Boolean).join('·')}</td>
              )}
            </tr>
          );
        })}
      </tbody>
    </table>
  );
};

const Statement = ({ form, draft }: { readonly form: CollectionForm; readonly draft: CollectionDraft }) => {
  const record = useMemo(() => recordOf(form), [form]);
  const { computed, memberCount, perCapita } = statementOf(form, record, draft);
  return (
    <FormulaLine
      terms={STATEMENT_BLOCKS.map(({ total, sign }) => ({
        label: indicator(total).label,
        value: yuan(computed[total]),
        sign: sign < 0 ? ('−' as const) : ('+' as const),
      }))}
      net={{ label: phrase('procedures.netIncome'), value: yuan(computed.netIncome) }}
      divisor={{ count: memberCount, unit: '人' }}
      result={{ label: phrase('households.income'), value: perCapita }}
      line={{ label: phrase('procedures.line'), value: Number(form.line) }}
    />
  );
};

const Questions = ({
  form,
  draft,
  onConfirm,
}: {
  readonly form: CollectionForm;
  readonly draft: CollectionDraft;
  readonly onConfirm: (key: string) => void;
}) => {
  const record = useMemo(() => recordOf(form), [form]);
  return (
    <ul className="so-questions">
      {statementOf(form, record, draft).questions.map((question) => (
        <li key={question.key}>
          <Mark kind="todo" label={null} />
          <span>
            {indicator(question.key).label}：
            {question.kind === 'JUMP'
              ? phrase(
                  question.amount < question.before ? 'collection.lessThanLastYear' : 'collection.moreThanLastYear',
                  { difference: `${Math.abs(question.amount - question.before) / 100} 元` },
                )
              : phrase('collection.mayBeNoIncome', { what: question.what.label })}
          </span>
          <Button look="tinted" size="small" onClick={() => onConfirm(question.key)}>
            {phrase('collection.isTrue')}
          </Button>
        </li>
      ))}
    </ul>
  );
};

const Page = ({ form, onReload }: { readonly form: CollectionForm; readonly onReload: () => void }) => {
  const record = useMemo(() => recordOf(form), [form]);
  const [draft, setDraft] = useState<CollectionDraft>(EMPTY_COLLECTION);
  const [part, setPart] = useState<FormPartKey>('members');
  const { state, send, clear } = useWrite(SaveCollection);
  const standing = standingOf(form, record, draft, part);
  const findings = useMemo(() => draftFindings(form, draft), [form, draft]);
  const [firstMissing] = standing.missing;
  const goThrough = (): void =>
    setDraft((before) => ({ ...before, through: [...before.through.filter((key) => key !== part), part] }));
  const save = async (): Promise<void> => {
    const { householdId, year, version, periodEnd } = form;
    const input = collectionInput(form, draft);
    if (input.parts.length === 0 && input.answers.length === 0) return;
    const saved = await send({ householdId, year, version, effectiveOn: periodEnd, ...input });
    if (!saved) return;
    setDraft(EMPTY_COLLECTION);
    onReload();
  };
  useHotkeys([{ keys: 'Ctrl+S', label: phrase('collection.office.save'), whileTyping: true, run: () => void save() }]);
  return (
    <OfficePage
      title={`${form.headName}　${phrase('collection.title')}`}
      note={`${form.areaName}　${phrase('collection.cutoff', { day: form.periodEnd })}`}
      tools={
        <>
          <Button href={`/collection/${form.householdId}/print`} size="small">
            {phrase('collection.office.print')}
          </Button>
          <Button href={`/collection/print?area=${form.villageCode}`} size="small">
            {phrase('collection.office.printVillage')}
          </Button>
          <Button href="/collection/print?blank" size="small">
            {phrase('collection.office.printBlank')}
          </Button>
        </>
      }
      band={
        <div className="so-collection-tabs">
          <TabStrip
            label={phrase('collection.title')}
            tabs={FORM_PART_KEYS.map((key) => ({ key, label: formPart(key).label }))}
            open={part}
            onOpen={setPart}
            panelId="collection-part"
          />
        </div>
      }
      foot={
        <>
          <Button look="filled" hotkey="Ctrl+S" busy={state.kind === 'busy'} onClick={() => void save()}>
            {phrase('collection.office.save')}
          </Button>
          <Button
            onClick={goThrough}
            refusal={firstMissing && phrase('collection.missingOf', { label: indicator(firstMissing.key).label })}
          >
            {phrase(standing.changed > 0 ? 'collection.confirmPart' : 'collection.unchanged')}
          </Button>
          <WriteNotice
            state={state}
            onRetry={() => void save()}
            onReload={() => {
              clear();
              onReload();
            }}
          />
        </>
      }
    >
      <Sheet>
        <div id="collection-part" className="so-collection">
          <p>
            <Mark kind={MARKS[standing.state]} /> {phrase(`collection.state.${standing.state}`)}
            {standing.missing.length > 0 && `，${phrase('collection.missing', { n: standing.missing.length })}`}
            {standing.changed > 0 && `，${phrase('collection.changed', { n: standing.changed })}`}
          </p>
          {part === 'income' && <Statement form={form} draft={draft} />}
          {part === 'income' && (
            <Questions
              form={form}
              draft={draft}
              onConfirm={(key) => setDraft((before) => ({ ...before, confirmed: [...before.confirmed, key] }))}
            />
          )}
          {(['household', 'person'] as const).map((entity) => {
            const questions = questionsOf(formPart(part), record, draft.answers).filter(
              ({ row, key }) => row.entity === entity && isIndicatorKey(key),
            );
            return questions.length === 0 ? null : (
              <AnswerTable
                key={entity}
                form={form}
                questions={questions}
                findings={findings}
                onAnswer={(rowId, key, text) => setDraft((before) => withAnswer(before, rowId, key, text))}
              />
            );
          })}
        </div>
      </Sheet>
    </OfficePage>
  );
};

/** The yearly form at a desk: the same declarations as on the phone, a table to go through with the keyboard. */
export function CollectionPage({ householdId }: { readonly householdId: string }) {
  const [result, ask] = useKeptQuery({ query: CollectionFormQuery, variables: { householdId } });
  return (
    <QueryGate result={result} retry={() => ask({ requestPolicy: 'network-only' })} rows={8}>
      {({ collectionForm }) =>
        collectionForm ? (
          <Page
            key={collectionForm.version}
            form={collectionForm}
            onReload={() => ask({ requestPolicy: 'network-only' })}
          />
        ) : (
          <NotFound title={phrase('errors.recordNotFound')} />
        )
      }
    </QueryGate>
  );
}
