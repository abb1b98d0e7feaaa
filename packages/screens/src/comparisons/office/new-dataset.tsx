import { graphql, useQuery } from '@shouwang/graphql-client';
import { phrase } from '@shouwang/phrases';
import { formatDateShort, NotFound, Sheet, StepBar } from '@shouwang/ui';
import { useRef } from 'react';
import { useLocation } from 'wouter';
import { FileDrop } from '../../states/file-drop.tsx';
import { OfficePage } from '../../states/office-page.tsx';
import { QueryGate } from '../../states/query-gate.tsx';
import { UploadRow } from '../../states/upload-row.tsx';
import { useUpload } from '../../states/use-upload.ts';
import { useWrite } from '../../states/use-write.ts';
import { WriteNotice } from '../../states/write-notice.tsx';
import { DATASET_STEPS } from '../dataset-step.ts';
import { StartDataset } from '../start-dataset.ts';
import { RuleList } from './rule-list.tsx';
import './comparison.css';

const NewDatasetQuery = graphql(`
  query NewDataset {
    datasetKinds {
      key
      label
      requiredBy
      legalBasis
      retentionDays
      columns {
        key
        label
        isRequired
        aliases
      }
      rules {
        id
        label
        thresholds
      }
    }
  }
`);

/** The names of the steps of an upload, for the step bar. */
export const datasetStepNames = (): string[] => DATASET_STEPS.map((step) => phrase(`datasets.step.${step}`));

const Picker = ({ datasetKey, label }: { readonly datasetKey: string; readonly label: string }) => {
  const [, navigate] = useLocation();
  const { state, upload, stop } = useUpload('dataset');
  const { state: started, send } = useWrite(StartDataset);
  const fileId = useRef<string | null>(null);
  const start = async (): Promise<void> => {
    if (fileId.current === null) return;
    const dataset = await send({ fileId: fileId.current, datasetKey });
    if (dataset) navigate(`/datasets/${dataset.id}`, { replace: true });
  };
  const pick = async (file: File): Promise<void> => {
    const stored = await upload(file);
    if (!stored) return;
    fileId.current = stored.id;
    await start();
  };
  const isAtWork = state.kind === 'sending' || started.kind === 'busy';
  return (
    <>
      {!isAtWork && (
        <FileDrop
          title={phrase('datasets.dropHere', { label })}
          accept=".xlsx,.xlsm,.csv,.txt"
          onPick={(file) => void pick(file)}
        >
          {phrase('datasets.asItIs')}
        </FileDrop>
      )}
      {state.kind !== 'none' && (
        <Sheet>
          <UploadRow state={state} onStop={stop} onRetry={(file) => void pick(file)} />
        </Sheet>
      )}
      <WriteNotice state={started} onRetry={() => void start()} />
    </>
  );
};

/** 选文件: the first step of an upload. The file is taken as the office has it. */
export function NewDatasetScreen({ datasetKey }: { readonly datasetKey: string }) {
  const [result, ask] = useQuery({ query: NewDatasetQuery });
  return (
    <QueryGate result={result} retry={() => ask({ requestPolicy: 'network-only' })} rows={6}>
      {({ datasetKinds }) => {
        const kind = datasetKinds.find(({ key }) => key === datasetKey);
        if (!kind) return <NotFound title={phrase('errors.recordNotFound')} />;
        return (
          <OfficePage
            title={kind.label}
            tools={
              kind.requiredBy && (
                <span className="sw-note">
                  {phrase('datasets.requiredBy', { date: formatDateShort(kind.requiredBy) })}
                </span>
              )
            }
            band={
              <div className="ss-compare-steps">
                <StepBar steps={datasetStepNames()} current={0} />
              </div>
            }
          >
            <Picker datasetKey={kind.key} label={kind.label} />
            <Sheet title={phrase('datasets.columnsWanted')} note={phrase('datasets.columnsWantedNote')}>
              <p>
                {kind.columns
                  .map(({ label, isRequired }) => (isRequired ? phrase('datasets.columnRequired', { label }) : label))
                  .join('、')}
              </p>
            </Sheet>
            <Sheet title={phrase('datasets.rulesTitle')}>
              <RuleList rules={kind.rules} />
            </Sheet>
            <Sheet title={phrase('datasets.keeping')}>
              <p>{kind.legalBasis}</p>
              <p>{phrase('datasets.keptDays', { days: kind.retentionDays })}</p>
            </Sheet>
          </OfficePage>
        );
      }}
    </QueryGate>
  );
}
