import { graphql, type JsonValue, type ResultOf, useQuery } from '@shouwang/graphql-client';
import { phrase } from '@shouwang/phrases';
import { EmptyState, formatDateFull, PageHeading } from '@shouwang/ui';
import { type DataColumn, DataTable } from '@shouwang/ui/office';
import { QueryGate } from '../../states/query-gate.tsx';
import '../../inspections/office/issue-list.css';

const ParametersQuery = graphql(`
  query Parameters {
    parameters {
      key
      label
      value
      areaName
      validFrom
      validTo
      document
    }
  }
`);

type Parameter = ResultOf<typeof ParametersQuery>['parameters'][number];

/** A value in words: plain ones as they are, lists with commas, tables as they are written down. */
const wordsOf = (value: JsonValue): string => {
  if (value === null) return '';
  if (typeof value === 'boolean') return phrase(value ? 'fields.yes' : 'fields.no');
  if (Array.isArray(value)) return value.map(wordsOf).join('、');
  if (typeof value === 'object') {
    return Object.entries(value)
      .map(([key, part]) => `${key} ${wordsOf(part)}`)
      .join('；');
  }
  return String(value);
};

const columns: readonly DataColumn<Parameter>[] = [
  {
    key: 'label',
    title: phrase('admin.parameter.name'),
    value: ({ label }) => label,
    cell: ({ label, key }) => (
      <>
        {label} <span className="sw-note">{key}</span>
      </>
    ),
  },
  {
    key: 'value',
    title: phrase('admin.parameter.value'),
    value: ({ value }) => wordsOf(value as JsonValue),
    width: 200,
  },
  { key: 'area', title: phrase('admin.parameter.area'), value: ({ areaName }) => areaName, width: 120 },
  {
    key: 'from',
    title: phrase('admin.parameter.from'),
    value: ({ validFrom }) => formatDateFull(validFrom),
    width: 104,
  },
  {
    key: 'to',
    title: phrase('admin.parameter.to'),
    value: ({ validTo }) => (validTo ? formatDateFull(validTo) : phrase('admin.stillValid')),
    width: 104,
  },
  { key: 'document', title: phrase('admin.parameter.document'), value: ({ document }) => document, width: 320 },
];

/** 参数: every threshold and limit with the document that set it; only to be read here. */
export function ParameterScreen() {
  const [result, ask] = useQuery({ query: ParametersQuery });
  return (
    <div className="si-list">
      <PageHeading title={phrase('admin.parameters')} note={phrase('admin.parametersNote')} />
      <QueryGate result={result} retry={() => ask({ requestPolicy: 'network-only' })} rows={12}>
        {({ parameters }) => (
          <DataTable
            label={phrase('admin.parameters')}
            columns={columns}
            rows={parameters}
            rowKey={({ key, areaName, validFrom }) => `${key} ${areaName} ${validFrom}`}
            rememberAs="parameters"
            empty={<EmptyState title={phrase('admin.noParameters')} />}
          />
        )}
      </QueryGate>
    </div>
  );
}
