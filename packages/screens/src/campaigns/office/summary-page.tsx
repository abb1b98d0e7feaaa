import { graphql, type ResultOf, useQuery } from '@shouwang/graphql-client';
import { phrase } from '@shouwang/phrases';
import {
  Button,
  CountLink,
  EmptyState,
  Field,
  formatDateShort,
  formatStamp,
  type MarkKind,
  Sheet,
  StatusWord,
  TextBox,
} from '@shouwang/ui';
import { type DataColumn, DataTable } from '@shouwang/ui/office';
import { useState } from 'react';
import { OfficePage } from '../../states/office-page.tsx';
import { QueryGate } from '../../states/query-gate.tsx';
import { StepButtons } from '../../states/step-buttons.tsx';
import { useWrite } from '../../states/use-write.ts';
import { WriteNotice } from '../../states/write-notice.tsx';
import { CompileSummary, DownloadWorkSummary, TakeSummaryStep } from '../round-writes.ts';
import '../../states/form-grid.css';
import './campaigns.css';

const SummariesQuery = graphql(`
  query Summaries {
    summaryColumns {
      value
      label
    }
    adjustmentCells {
      villageCode
      villageName
      column
      households
      people
    }
    campaignSummaries {
      id
      kind
      kindLabel
      areaCode
      areaName
      state
      stateLabel
      dueOn
      asOf
      cells {
        villageCode
        villageName
        column
        households
        people
      }
      sections {
        key
        label
        text
      }
      compiledBy
      signedBy
      filedAt
      version
      actions {
        name
        label
        allowed
        refusals {
          sentence
        }
      }
    }
  }
`);

type Answer = ResultOf<typeof SummariesQuery>;
type Summary = Answer['campaignSummaries'][number];
type Cell = Answer['adjustmentCells'][number];

const marks: Readonly<Record<string, MarkKind>> = {
  DRAFT: 'todo',
  SIGNED: 'doing',
  FILED: 'locked',
  CONFIRMED: 'done',
};

type Row = { readonly villageCode: string; readonly villageName: string; readonly cells: ReadonlyMap<string, Cell> };

const rowsOf = (cells: readonly Cell[]): readonly Row[] => {
  const villages = new Map(cells.map(({ villageCode, villageName }) => [villageCode, villageName]));
  return [...villages].map(([villageCode, villageName]) => ({
    villageCode,
    villageName,
    cells: new Map(cells.filter((cell) => cell.villageCode === villageCode).map((cell) => [cell.column, cell])),
  }));
};

const wordsOf = (cell: Cell | undefined): string =>
  cell ? phrase('rounds.cell', { households: cell.households, people: cell.people }) : '0';

const columnsOf = (columns: Answer['summaryColumns']): readonly DataColumn<Row>[] => [
  { key: 'village', title: phrase('rounds.village'), value: ({ villageName }) => villageName, width: 130 },
  ...columns.map(
    ({ value, label }): DataColumn<Row> => ({
      key: value,
      title: label,
      value: ({ cells }) => wordsOf(cells.get(value)),
      cell: ({ cells, villageCode, villageName }) => {
        const cell = cells.get(value);
        if (!cell) return <span className="sw-note">0</span>;
        return (
          <>
            <CountLink
              value={cell.households}
              label={`${villageName} ${label}`}
              href={`/summaries/detail?village=${villageCode}&column=${value}`}
            />
            <span className="sw-note">{phrase('rounds.cellPeople', { n: cell.people })}</span>
          </>
        );
      },
      width: 144,
    }),
  ),
];

const Cells = ({ cells, columns }: { readonly cells: readonly Cell[]; readonly columns: Answer['summaryColumns'] }) => (
  <div className="sc-cells">
    <DataTable
      label={phrase('rounds.summaryTable')}
      columns={columnsOf(columns)}
      rows={rowsOf(cells)}
      rowKey={({ villageCode }) => villageCode}
      rememberAs="summary-cells"
      empty={<EmptyState title={phrase('rounds.nothingAdjusted')} />}
    />
  </div>
);

const StateLine = ({ summary }: { readonly summary: Summary }) => (
  <StatusWord kind={marks[summary.state] ?? 'todo'}>
    {summary.stateLabel}
    {summary.signedBy ? `·${summary.signedBy}` : ''}
  </StatusWord>
);

const Steps = ({ summary, onTaken }: { readonly summary: Summary; readonly onTaken: () => void }) => {
  const { state, send } = useWrite(TakeSummaryStep);
  const { id, version } = summary;
  const actions = summary.actions.filter(({ name }) => name !== 'edit');
  return (
    <StepButtons
      key={version}
      actions={actions}
      state={state}
      onTake={(step, text) => void send({ summaryId: id, version, step, text }).then((sent) => sent && onTaken())}
      onReload={onTaken}
    />
  );
};

type CompileProps = {
  readonly kind: 'ADJUSTMENT' | 'WORK';
  readonly summary: Summary | undefined;
  readonly sections?: Readonly<Record<string, string>>;
  readonly onTaken: () => void;
};

/** The first compiling, or the numbers and words as they are now. */
const Compile = ({ kind, summary, sections, onTaken }: CompileProps) => {
  const { state, send } = useWrite(CompileSummary);
  const compile = async (): Promise<void> => {
    const sent = await send({
      kind,
      ...(summary && { version: summary.version }),
      ...(sections && { sections: sections as never }),
    });
    if (sent) onTaken();
  };
  const first = kind === 'WORK' ? 'rounds.draftSections' : 'rounds.compile';
  const word = summary ? (sections ? 'rounds.saveSections' : 'rounds.compileAgain') : first;
  return (
    <div className="ss-steps">
      <Button look={summary ? 'outlined' : 'filled'} busy={state.kind === 'busy'} onClick={() => void compile()}>
        {phrase(word)}
      </Button>
      <WriteNotice state={state} onRetry={() => void compile()} onReload={onTaken} />
    </div>
  );
};

const Download = ({ id }: { readonly id: string }) => {
  const { state, send } = useWrite(DownloadWorkSummary);
  const [file, setFile] = useState<{ readonly url: string; readonly name: string } | null>(null);
  const make = async (): Promise<void> => setFile((await send({ summaryId: id } as never)) ?? null);
  return file ? (
    <a className="sw-button sw-button-outlined sw-button-medium" href={file.url} download={file.name}>
      {phrase('rounds.downloadFile', { name: file.name })}
    </a>
  ) : (
    <>
      <Button busy={state.kind === 'busy'} onClick={() => void make()}>
        {phrase('rounds.makeWord')}
      </Button>
      <WriteNotice state={state} onRetry={() => void make()} />
    </>
  );
};

const Written = ({ summary, mayCompile, onTaken }: { summary: Summary; mayCompile: boolean; onTaken: () => void }) => {
  const [texts, setTexts] = useState(() => Object.fromEntries(summary.sections.map(({ key, text }) => [key, text])));
  const isOpen = mayCompile && summary.state === 'DRAFT';
  return (
    <div className="sc-sections">
      {summary.sections.map(({ key, label, text }) =>
        isOpen ? (
          <Field key={key} label={label}>
            {(control) => (
              <TextBox
                {...control}
                long
                maxLength={8000}
                value={texts[key] ?? ''}
                onChange={(typed) => setTexts({ ...texts, [key]: typed })}
              />
            )}
          </Field>
        ) : (
          <section key={key}>
            <b>{label}</b>
            <p>{text || phrase('rounds.notWritten')}</p>
          </section>
        ),
      )}
      {isOpen && <Compile kind="WORK" summary={summary} sections={texts} onTaken={onTaken} />}
      <div className="ss-steps">
        <Download id={summary.id} />
      </div>
    </div>
  );
};

type SheetsProps = { readonly answer: Answer; readonly mayCompile: boolean; readonly reload: () => void };

const OwnSheets = ({ answer, mayCompile, reload }: SheetsProps) => {
  const table = answer.campaignSummaries.find(({ kind }) => kind === 'ADJUSTMENT');
  const written = answer.campaignSummaries.find(({ kind }) => kind === 'WORK');
  const isOpen = !table || table.state === 'DRAFT';
  return (
    <>
      <Sheet
        large
        title={phrase('rounds.summaryTable')}
        note={table && phrase('rounds.dueAndAsOf', { due: formatDateShort(table.dueOn), at: formatStamp(table.asOf) })}
        aside={table && <StateLine summary={table} />}
      >
        <Cells cells={table?.cells ?? answer.adjustmentCells} columns={answer.summaryColumns} />
        {mayCompile && isOpen && <Compile kind="ADJUSTMENT" summary={table} onTaken={reload} />}
        {table && <Steps summary={table} onTaken={reload} />}
      </Sheet>
      <Sheet
        large
        title={phrase('rounds.workSummary')}
        note={written && phrase('rounds.due', { due: formatDateShort(written.dueOn) })}
        aside={written && <StateLine summary={written} />}
      >
        {written ? (
          <Written key={written.version} summary={written} mayCompile={mayCompile} onTaken={reload} />
        ) : (
          <EmptyState title={phrase('rounds.noWorkSummary')}>{phrase('rounds.noWorkSummaryHint')}</EmptyState>
        )}
        {mayCompile && !written && <Compile kind="WORK" summary={undefined} onTaken={reload} />}
        {written && <Steps summary={written} onTaken={reload} />}
      </Sheet>
    </>
  );
};

const countyColumns = (reload: () => void): readonly DataColumn<Summary>[] => [
  { key: 'area', title: phrase('rounds.township'), value: ({ areaName }) => areaName, width: 160 },
  { key: 'kind', title: phrase('rounds.summaryKind'), value: ({ kindLabel }) => kindLabel, width: 170 },
  { key: 'due', title: phrase('rounds.dueOn'), value: ({ dueOn }) => formatDateShort(dueOn), width: 84 },
  { key: 'state', title: phrase('rounds.state'), value: ({ stateLabel }) => stateLabel, width: 130 },
  { key: 'signed', title: phrase('rounds.signedBy'), value: ({ signedBy }) => signedBy ?? '', width: 110 },
  {
    key: 'filed',
    title: phrase('rounds.filedAt'),
    value: ({ filedAt }) => (filedAt ? formatStamp(filedAt) : ''),
    width: 110,
  },
  {
    key: 'steps',
    title: '',
    value: () => '',
    cell: (summary) => (
      <div className="ss-steps">
        {summary.kind === 'WORK' && <Download id={summary.id} />}
        <Steps summary={summary} onTaken={reload} />
      </div>
    ),
  },
];

export type SummaryScreenProps = {
  /** Whose summaries: the viewer's own township's, or all that the county receives. */
  readonly of: 'township' | 'county';
  /** May compile and write them. */
  readonly mayCompile: boolean;
};

/** 汇总与总结: the table that equals its detail, the written summary with its numbers, signed, filed, locked. */
export function SummaryScreen({ of, mayCompile }: SummaryScreenProps) {
  const [result, ask] = useQuery({ query: SummariesQuery, requestPolicy: 'cache-and-network' });
  const reload = (): void => ask({ requestPolicy: 'network-only' });
  return (
    <OfficePage title={phrase('rounds.summaries')} note={phrase('rounds.summariesNote')}>
      <QueryGate result={result} retry={reload} rows={10}>
        {(answer) =>
          of === 'township' ? (
            <OwnSheets answer={answer} mayCompile={mayCompile} reload={reload} />
          ) : (
            <>
              <Sheet flush large title={phrase('rounds.filed')}>
                <DataTable
                  label={phrase('rounds.summaries')}
                  columns={countyColumns(reload)}
                  rows={answer.campaignSummaries}
                  rowKey={({ id }) => id}
                  mark={({ state, stateLabel }) => ({ kind: marks[state] ?? 'todo', label: stateLabel })}
                  rememberAs="county-summaries"
                  empty={<EmptyState title={phrase('rounds.nothingFiled')} />}
                />
              </Sheet>
              <Sheet large title={phrase('rounds.countyTable')} note={phrase('rounds.countyTableNote')}>
                <Cells cells={answer.adjustmentCells} columns={answer.summaryColumns} />
              </Sheet>
            </>
          )
        }
      </QueryGate>
    </OfficePage>
  );
}
