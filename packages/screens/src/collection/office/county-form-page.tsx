import { COUNTY_FIELD_TYPES } from '@shouwang/domain';
import { graphql, type ResultOf } from '@shouwang/graphql-client';
import { phrase } from '@shouwang/phrases';
import {
  Button,
  ChoiceChips,
  Field,
  formatDateShort,
  NotFound,
  NumberBox,
  Provenance,
  SectionHeading,
  Sheet,
  TextBox,
} from '@shouwang/ui';
import { useState } from 'react';
import { OfficePage } from '../../states/office-page.tsx';
import { QueryGate } from '../../states/query-gate.tsx';
import { useKeptQuery } from '../../states/use-kept-query.ts';
import { useWrite } from '../../states/use-write.ts';
import { WriteNotice } from '../../states/write-notice.tsx';
import { RefusedAnswer } from '../../sync/refusals.ts';
import './county-form-page.css';

const CountyFormFields = graphql(`
  fragment CountyForm_Form on CountyForm @_unmask {
    __typename
    year
    mayFill
    mayDefine
    blocks {
      key
      label
      fields {
        key
        name
        unit
        type
        text
        lastYear
        provenance {
          who
          at
          source
        }
      }
    }
  }
`);

const CountyFormQuery = graphql(
  `
    query CountyForm($year: Int!) {
      countyForm(year: $year) {
        ...CountyForm_Form
      }
    }
  `,
  [CountyFormFields],
);

const SaveCountyForm = graphql(
  `
    mutation SaveCountyForm($year: Int!, $answers: [CountyAnswerInput!]!, $idempotencyKey: String!) {
      saveCountyForm(year: $year, answers: $answers, idempotencyKey: $idempotencyKey) {
        ... on CountyForm { __typename year }
        ...Refusals_Refused
      }
    }
  `,
  [RefusedAnswer],
);

const AddCountyField = graphql(
  `
    mutation AddCountyField(
      $block: String!
      $name: String!
      $unit: String!
      $type: String!
      $yearFrom: Int!
      $idempotencyKey: String!
    ) {
      addCountyField(
        block: $block
        name: $name
        unit: $unit
        type: $type
        yearFrom: $yearFrom
        idempotencyKey: $idempotencyKey
      ) {
        ... on CountyForm { __typename year }
        ...Refusals_Refused
      }
    }
  `,
  [RefusedAnswer],
);

type Form = ResultOf<typeof CountyFormFields>;
type Block = Form['blocks'][number];

const numbers: ReadonlySet<string> = new Set(['integer', 'decimal']);

const BlockSheet = ({
  form,
  block,
  onSaved,
}: {
  readonly form: Form;
  readonly block: Block;
  readonly onSaved: () => void;
}) => {
  const [answers, setAnswers] = useState<Readonly<Record<string, string>>>({});
  const { state, send } = useWrite(SaveCountyForm);
  const changed = Object.entries(answers).map(([key, text]) => ({ key, text }));
  const save = async (): Promise<void> => {
    if (!(await send({ year: form.year, answers: changed }))) return;
    setAnswers({});
    onSaved();
  };
  const errorOf = (key: string): string | undefined =>
    state.kind === 'refused' ? state.refusals.find(({ field }) => field === key)?.sentence : undefined;
  return (
    <Sheet>
      <div className="so-county">
        <SectionHeading title={block.label} />
        <div className="so-county-fields">
          {block.fields.map(({ key, name, unit, type, text, lastYear, provenance }) => {
            const value = answers[key] ?? text;
            const set = (next: string): void => setAnswers((before) => ({ ...before, [key]: next }));
            const error = errorOf(key);
            return (
              <Field
                key={key}
                label={name}
                {...(error === undefined ? {} : { error })}
                source={
                  provenance ? (
                    <Provenance who={provenance.who} when={formatDateShort(provenance.at)} from={provenance.source} />
                  ) : (
                    lastYear !== null && phrase('collection.county.last', { value: lastYear })
                  )
                }
              >
                {(control) =>
                  type === 'boolean' ? (
                    <ChoiceChips
                      label={name}
                      choices={[
                        { value: '是', label: phrase('fields.yes') },
                        { value: '否', label: phrase('fields.no') },
                      ]}
                      chosen={[value]}
                      onChange={set}
                    />
                  ) : numbers.has(type) ? (
                    <NumberBox
                      {...control}
                      unit={unit}
                      decimals={type === 'integer' ? 0 : 2}
                      readOnly={!form.mayFill}
                      value={value === '' ? null : Number(value)}
                      onChange={(next) => set(next === null ? '' : String(next))}
                    />
                  ) : (
                    <TextBox {...control} value={value} maxLength={200} readOnly={!form.mayFill} onChange={set} />
                  )
                }
              </Field>
            );
          })}
        </div>
        {form.mayFill && (
          <div className="so-county-foot">
            <Button
              look="tinted"
              busy={state.kind === 'busy'}
              refusal={changed.length === 0 ? phrase('collection.county.unchanged') : undefined}
              onClick={() => void save()}
            >
              {phrase('collection.county.save', { block: block.label })}
            </Button>
            <WriteNotice state={state} onRetry={() => void save()} />
          </div>
        )}
      </div>
    </Sheet>
  );
};

const EMPTY_FIELD = { block: 'situation', name: '', unit: '', type: 'integer' };

const AddField = ({ form, onAdded }: { readonly form: Form; readonly onAdded: () => void }) => {
  const [field, setField] = useState(EMPTY_FIELD);
  const [yearFrom, setYearFrom] = useState<number | null>(form.year);
  const [added, setAdded] = useState('');
  const { state, send } = useWrite(AddCountyField);
  const add = async (): Promise<void> => {
    if (!(await send({ ...field, yearFrom: yearFrom ?? 0 }))) return;
    setAdded(field.name);
    setField(EMPTY_FIELD);
    onAdded();
  };
  const set = (change: Partial<typeof EMPTY_FIELD>): void => setField((before) => ({ ...before, ...change }));
  return (
    <Sheet>
      <div className="so-county">
        <SectionHeading title={phrase('collection.county.add')} />
        <div className="so-county-fields">
          <Field label={phrase('collection.county.block')}>
            {() => (
              <ChoiceChips
                label={phrase('collection.county.block')}
                choices={form.blocks.map(({ key, label }) => ({ value: key, label }))}
                chosen={[field.block]}
                onChange={(block) => set({ block })}
              />
            )}
          </Field>
          <Field label={phrase('collection.county.type')}>
            {() => (
              <ChoiceChips
                label={phrase('collection.county.type')}
                choices={Object.entries(COUNTY_FIELD_TYPES).map(([value, label]) => ({ value, label }))}
                chosen={[field.type]}
                onChange={(type) => set({ type })}
              />
            )}
          </Field>
          <Field label={phrase('collection.county.name')} required>
            {(control) => <TextBox {...control} value={field.name} maxLength={40} onChange={(name) => set({ name })} />}
          </Field>
          <Field label={phrase('collection.county.unit')}>
            {(control) => <TextBox {...control} value={field.unit} maxLength={10} onChange={(unit) => set({ unit })} />}
          </Field>
          <Field label={phrase('collection.county.yearFrom')} required>
            {(control) => <NumberBox {...control} unit="年" decimals={0} value={yearFrom} onChange={setYearFrom} />}
          </Field>
        </div>
        <div className="so-county-foot">
          <Button look="tinted" busy={state.kind === 'busy'} onClick={() => void add()}>
            {phrase('collection.county.add')}
          </Button>
          <WriteNotice state={state} onRetry={() => void add()} />
          {added && <span className="sw-note">{phrase('collection.county.added', { name: added })}</span>}
        </div>
      </div>
    </Sheet>
  );
};

/** 县级基础信息: four blocks whose fields are data; the administrator adds one here. */
export function CountyFormPage() {
  const thisYear = new Date().getFullYear();
  const [year, setYear] = useState(thisYear);
  const [result, ask] = useKeptQuery({ query: CountyFormQuery, variables: { year } });
  const reload = (): void => ask({ requestPolicy: 'network-only' });
  return (
    <OfficePage
      title={phrase('collection.county.title')}
      note={phrase('collection.county.note')}
      tools={
        <ChoiceChips
          label={phrase('collection.county.title')}
          choices={[thisYear - 1, thisYear].map((one) => ({
            value: String(one),
            label: phrase('collection.county.year', { year: String(one) }),
          }))}
          chosen={[String(year)]}
          onChange={(chosen) => setYear(Number(chosen))}
        />
      }
    >
      <QueryGate result={result} retry={reload} rows={8}>
        {({ countyForm }) =>
          countyForm ? (
            <>
              {countyForm.blocks.map((block) => (
                <BlockSheet key={`${year}/${block.key}`} form={countyForm} block={block} onSaved={reload} />
              ))}
              {countyForm.mayDefine && <AddField form={countyForm} onAdded={reload} />}
            </>
          ) : (
            <NotFound title={phrase('errors.recordNotFound')} />
          )
        }
      </QueryGate>
    </OfficePage>
  );
}
