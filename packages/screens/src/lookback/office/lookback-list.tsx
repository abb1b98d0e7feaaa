import { graphql, type ResultOf, useQuery } from '@shouwang/graphql-client';
import { phrase } from '@shouwang/phrases';
import { AppLink, EmptyState, Field, formatDateFull, Sheet, StatusWord, TextBox } from '@shouwang/ui';
import { type DataColumn, DataTable } from '@shouwang/ui/office';
import { useState } from 'react';
import { PickInput } from '../../fields/pick-input.tsx';
import { fieldErrors, withoutFieldErrors } from '../../states/field-errors.ts';
import { OfficePage } from '../../states/office-page.tsx';
import { QueryGate } from '../../states/query-gate.tsx';
import { SendRow } from '../../states/send-row.tsx';
import { useWrite } from '../../states/use-write.ts';
import { OpenLookback } from '../lookback-writes.ts';
import '../../states/form-grid.css';

const LookbackListQuery = graphql(`
  query LookbackList {
    mayOpenLookback
    lookbacks {
      id
      title
      areaName
      state
      stateLabel
      openedOn
      caseCount
      closedCount
    }
    areas {
      code
      level
      fullName
    }
  }
`);

type Data = ResultOf<typeof LookbackListQuery>;
type Line = Data['lookbacks'][number];

const columns: readonly DataColumn<Line>[] = [
  {
    key: 'title',
    title: phrase('lookback.titleOf'),
    value: ({ title }) => title,
    cell: ({ id, title }) => <AppLink href={`/lookback/${id}`}>{title}</AppLink>,
  },
  { key: 'area', title: phrase('lookback.scope'), value: ({ areaName }) => areaName, width: 240 },
  {
    key: 'openedOn',
    title: phrase('lookback.openedOn'),
    value: ({ openedOn }) => formatDateFull(openedOn),
    width: 130,
  },
  { key: 'cases', title: phrase('lookback.cases'), value: ({ caseCount }) => caseCount, kind: 'figure', width: 90 },
  {
    key: 'closed',
    title: phrase('lookback.closed'),
    value: ({ closedCount }) => closedCount,
    kind: 'figure',
    width: 90,
  },
  {
    key: 'state',
    title: phrase('lookback.state'),
    value: ({ stateLabel }) => stateLabel,
    cell: ({ state, stateLabel }) => <StatusWord kind={state === 'OPEN' ? 'doing' : 'done'}>{stateLabel}</StatusWord>,
    width: 110,
  },
];

const SCOPES = ['COUNTY', 'TOWNSHIP', 'VILLAGE'];
const FIELDS = ['title', 'areaCode'];

const OpenForm = ({ areas, onOpened }: { readonly areas: Data['areas']; readonly onOpened: () => void }) => {
  const scopes = areas.filter(({ level }) => SCOPES.includes(level));
  const county = scopes.find(({ level }) => level === 'COUNTY')?.code ?? '';
  const [title, setTitle] = useState('');
  const [areaCode, setAreaCode] = useState(county);
  const { state, send } = useWrite(OpenLookback);
  const errorOf = fieldErrors(state);
  const open = async (): Promise<void> => {
    if (!(await send({ title: title.trim(), areaCode }))) return;
    setTitle('');
    onOpened();
  };
  return (
    <Sheet title={phrase('lookback.open')} note={phrase('lookback.openNote')}>
      <div className="ss-grid">
        <Field label={phrase('lookback.titleOf')} required {...errorProp(errorOf('title'))}>
          {(control) => <TextBox {...control} maxLength={100} value={title} onChange={setTitle} />}
        </Field>
        <Field label={phrase('lookback.scope')} required {...errorProp(errorOf('areaCode'))}>
          {(control) => (
            <PickInput
              {...control}
              choices={scopes.map(({ code, fullName }) => ({ value: code, label: fullName }))}
              value={areaCode}
              onChange={setAreaCode}
            />
          )}
        </Field>
        <SendRow
          label={phrase('lookback.open')}
          state={withoutFieldErrors(state, (field) => FIELDS.includes(field))}
          onSend={() => void open()}
        />
      </div>
    </Sheet>
  );
};

const errorProp = (error: string | undefined) => (error === undefined ? {} : { error });

/** 回头看: those that there are, and for the county the form that opens one. */
export function LookbackListScreen() {
  const [result, ask] = useQuery({ query: LookbackListQuery, requestPolicy: 'cache-and-network' });
  const reload = (): void => ask({ requestPolicy: 'network-only' });
  return (
    <OfficePage title={phrase('lookback.title')} note={phrase('lookback.note')}>
      <QueryGate result={result} retry={reload} rows={6}>
        {({ lookbacks, areas, mayOpenLookback }) => (
          <>
            <Sheet flush>
              <DataTable
                label={phrase('lookback.title')}
                columns={columns}
                rows={lookbacks}
                rowKey={({ id }) => id}
                empty={<EmptyState title={phrase('lookback.none')}>{phrase('lookback.noneHint')}</EmptyState>}
              />
            </Sheet>
            {mayOpenLookback && <OpenForm areas={areas} onOpened={reload} />}
          </>
        )}
      </QueryGate>
    </OfficePage>
  );
}
