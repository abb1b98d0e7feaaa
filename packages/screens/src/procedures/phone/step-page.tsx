import { phrase } from '@shouwang/phrases';
import { Button, Mark, NotFound } from '@shouwang/ui';
import { PhoneBlock, PhonePage } from '@shouwang/ui/phone';
import type { ReactNode } from 'react';
import { refusalOf } from '../../states/find-action.ts';
import { QueryGate } from '../../states/query-gate.tsx';
import { useBack } from '../../states/use-back.ts';
import { KeptSign } from '../../sync/phone/kept-sign.tsx';
import type { KeptState } from '../../sync/use-draft.ts';
import { type StepCase, StepCaseQuery } from '../step-case.ts';
import './case-screen.css';
import { useKeptQuery } from '../../states/use-kept-query.ts';

export type StepGateProps = {
  readonly caseId: string;
  /** Key of the step; the page says so when it cannot be taken now. */
  readonly step: string;
  readonly children: (of: StepCase, viewerName: string, label: string) => ReactNode;
};

const NotNow = ({ of, refusal }: { readonly of: StepCase; readonly refusal: string | undefined }) => (
  <PhonePage title={of.headName} onBack={useBack(`/cases/${of.id}`)}>
    <PhoneBlock>
      <NotFound
        title={phrase('procedures.notNow', { state: of.stateLabel })}
        action={<Button href={`/cases/${of.id}`}>{phrase('procedures.backToCase')}</Button>}
      >
        {refusal}
      </NotFound>
    </PhoneBlock>
  </PhonePage>
);

/** Loads the case for a step's form; a step that is not due, or not this person's, is said in place of the form. */
export function StepGate({ caseId, step, children }: StepGateProps) {
  const [result, ask] = useKeptQuery({ query: StepCaseQuery, variables: { id: caseId } });
  return (
    <QueryGate result={result} retry={() => ask({ requestPolicy: 'network-only' })} rows={8}>
      {({ procedureCase, viewer }) => {
        if (!procedureCase) return <NotFound title={phrase('errors.recordNotFound')} />;
        const action = procedureCase.actions.find(({ name }) => name === step);
        if (!action?.allowed) return <NotNow of={procedureCase} refusal={action && refusalOf(action)} />;
        return children(procedureCase, viewer?.account.name ?? '', action.label);
      }}
    </QueryGate>
  );
}

export type StepPageProps = {
  readonly of: StepCase;
  readonly label: string;
  readonly kept: KeptState;
  /** Where back leads; the case by default. */
  readonly up?: string;
  readonly foot: ReactNode;
  readonly children: ReactNode;
};

/** The page of a step's form: whose case, which step, and on top why it came back. */
export function StepPage({ of, label, kept, up = `/cases/${of.id}`, foot, children }: StepPageProps) {
  return (
    <PhonePage title={`${of.headName}　${label}`} onBack={useBack(up)} right={<KeptSign kept={kept} />} foot={foot}>
      {of.isReturned && of.lastReturnText && (
        <PhoneBlock padded>
          <div className="ss-returned" role="status">
            <Mark kind="returned" label={null} />
            <div>
              <b>{phrase('procedures.returned')}</b>
              <p>{of.lastReturnText}</p>
            </div>
          </div>
        </PhoneBlock>
      )}
      {children}
    </PhonePage>
  );
}
