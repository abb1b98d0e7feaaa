import { type FragmentOf, graphql, readFragment } from '@shouwang/graphql-client';
import { phrase } from '@shouwang/phrases';
import { Button, EmptyState, Field, formatDateFull, NumberBox, Sheet } from '@shouwang/ui';
import { type DataColumn, DataTable } from '@shouwang/ui/office';
import { useState } from 'react';
import { PickInput } from '../../fields/pick-input.tsx';
import { fieldErrors, withoutFieldErrors } from '../../states/field-errors.ts';
import { SendRow } from '../../states/send-row.tsx';
import { useWrite } from '../../states/use-write.ts';
import { WriteNotice } from '../../states/write-notice.tsx';
import { CloseLookbackSample, DrawLookbackSample } from '../lookback-writes.ts';
import '../../states/form-grid.css';

export const SamplesSample = graphql(`
  fragment LookbackSamples_LookbackSample on LookbackSample @_unmask {
    id
    areaName
    percent
    seed
    caseCount
    drawnCount
    drawnBy
    drawnOn
    passedCount
    openCount
  }
`);

type Sample = FragmentOf<typeof SamplesSample>;

const columnsOf = (
  onClose: ((id: string) => void) | undefined,
  onSeeDrawn: () => void,
): readonly DataColumn<Sample>[] => [
  { key: 'area', title: phrase('lookback.scope'), value: ({ areaName }) => areaName },
  { key: 'on', title: phrase('lookback.drawnOn'), value: ({ drawnOn }) => formatDateFull(drawnOn), width: 120 },
  { key: 'by', title: phrase('lookback.drawnBy'), value: ({ drawnBy }) => drawnBy, width: 90 },
  {
    key: 'percent',
    title: phrase('lookback.percent'),
    value: ({ percent }) => `${percent}%`,
    kind: 'figure',
    width: 80,
  },
  {
    key: 'drawn',
    title: phrase('lookback.drawnOf'),
    value: ({ drawnCount, caseCount }) => `${drawnCount}/${caseCount}`,
    kind: 'figure',
    width: 100,
  },
  {
    key: 'passed',
    title: phrase('lookback.passed'),
    value: ({ passedCount, drawnCount }) => `${passedCount}/${drawnCount}`,
    kind: 'figure',
    width: 100,
  },
  { key: 'seed', title: phrase('lookback.seed'), value: ({ seed }) => seed, width: 150 },
  {
    key: 'acts',
    title: '',
    value: () => '',
    cell: ({ id, openCount, passedCount, drawnCount }) =>
      onClose && openCount > 0 ? (
        passedCount === drawnCount ? (
          <Button size="small" look="tinted" onClick={() => onClose(id)}>
            {phrase('lookback.closeSample', { n: openCount })}
          </Button>
        ) : (
          <Button size="small" onClick={onSeeDrawn}>
            {phrase('lookback.seeDrawn')}
          </Button>
        )
      ) : null,
    width: 150,
  },
];

const errorProp = (error: string | undefined) => (error === undefined ? {} : { error });

export type LookbackSamplesProps = {
  readonly lookbackId: string;
  readonly samples: readonly FragmentOf<typeof SamplesSample>[];
  readonly areas: readonly { readonly code: string; readonly name: string }[];
  readonly leastPercent: number;
  /** Whether the acting person draws. */
  readonly mayDraw: boolean;
  readonly onSeeDrawn: () => void;
  readonly onChanged: () => void;
};

/** 县级抽查: what was drawn with which seed, and the form that draws. */
export function LookbackSamples(props: LookbackSamplesProps) {
  const { lookbackId, areas, leastPercent, mayDraw, onSeeDrawn, onChanged } = props;
  const samples = props.samples.map((sample) => readFragment(SamplesSample, sample));
  const [areaCode, setAreaCode] = useState(areas[0]?.code ?? '');
  const [percent, setPercent] = useState<number | null>(leastPercent);
  const drawing = useWrite(DrawLookbackSample);
  const closing = useWrite(CloseLookbackSample);
  const [last, setLast] = useState('');
  const errorOf = fieldErrors(drawing.state);
  const draw = async (): Promise<void> => {
    if (await drawing.send({ lookbackId, areaCode, percent: percent ?? 0 })) onChanged();
  };
  const close = async (sampleId: string): Promise<void> => {
    setLast(sampleId);
    if (await closing.send({ sampleId })) onChanged();
  };
  return (
    <>
      <Sheet flush large title={phrase('lookback.samples')} note={phrase('lookback.samplesNote')}>
        <DataTable
          label={phrase('lookback.samples')}
          columns={columnsOf(mayDraw ? (id) => void close(id) : undefined, onSeeDrawn)}
          rows={samples}
          rowKey={({ id }) => id}
          rememberAs="lookback-samples"
          empty={<EmptyState title={phrase('lookback.noSamples')} />}
        />
        <WriteNotice state={closing.state} onRetry={() => void close(last)} onReload={onChanged} />
      </Sheet>
      {mayDraw && (
        <Sheet title={phrase('lookback.draw')}>
          <div className="ss-grid">
            <Field label={phrase('lookback.scope')} required>
              {(control) => (
                <PickInput
                  {...control}
                  choices={areas.map(({ code, name }) => ({ value: code, label: name }))}
                  value={areaCode}
                  onChange={setAreaCode}
                />
              )}
            </Field>
            <Field label={phrase('lookback.percent')} required {...errorProp(errorOf('percent'))}>
              {(control) => <NumberBox {...control} unit="%" value={percent} onChange={setPercent} />}
            </Field>
            <SendRow
              label={phrase('lookback.drawNow')}
              state={withoutFieldErrors(drawing.state, (field) => field === 'percent')}
              onSend={() => void draw()}
              onReload={onChanged}
            />
          </div>
        </Sheet>
      )}
    </>
  );
}
