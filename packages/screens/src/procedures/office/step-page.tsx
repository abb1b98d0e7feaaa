import { useQuery } from '@shouwang/graphql-client';
import { phrase } from '@shouwang/phrases';
import { Button, NotFound, PageHeading, Sheet, useHotkeys } from '@shouwang/ui';
import { useState } from 'react';
import { useLocation } from 'wouter';
import { findAction } from '../../states/find-action.ts';
import { QueryGate } from '../../states/query-gate.tsx';
import { COMPARISON_STEP, ComparisonPage } from './comparison-page.tsx';
import { type DeskAction, type DeskCase, DeskCaseQuery } from './desk-case.ts';
import { blockOf } from './desk-steps.ts';
import { StepFailure } from './step-failure.tsx';
import { StepFields } from './step-fields.tsx';
import { StepPapers } from './step-papers.tsx';
import { initialValues, stepInputOf } from './step-values.ts';
import { useStepPapers } from './use-step-papers.ts';
import { useTakeStep } from './use-take-step.ts';
import './case-page.css';

type StepFormProps = { readonly of: DeskCase; readonly action: DeskAction; readonly onReload: () => void };

const StepForm = ({ of, action, onReload }: StepFormProps) => {
  const { id, procedure, state, version, versionHash } = of;
  const [, navigate] = useLocation();
  const [values, setValues] = useState(() => initialValues(of, action.name, state));
  const { send, isBusy, outcome, forget } = useTakeStep();
  const papers = useStepPapers(id, action.name);
  const refusal = papers.isFiling ? phrase('desk.paperUnderWay') : blockOf({ ...of, findings: [] }, action);
  const take = async (): Promise<void> => {
    if (refusal || isBusy) return;
    const input = stepInputOf(procedure, action.name, values);
    const ended = await send({ caseId: id, version, versionHash, step: action.name, ...input });
    if (ended.kind === 'accepted') navigate(`/cases/${id}`, { replace: true });
  };
  useHotkeys([{ keys: 'Ctrl+S', label: action.label, whileTyping: true, run: () => void take() }]);
  const errorOf = (path: string): string | undefined =>
    outcome?.kind === 'refused' ? outcome.refusals.find(({ field }) => field === path)?.sentence : undefined;
  return (
    <Sheet>
      <div className="so-case-reading">
        <StepFields procedure={procedure} step={action.name} values={values} onChange={setValues} errorOf={errorOf} />
        <StepPapers
          procedure={procedure}
          step={action.name}
          papers={papers}
          haveOf={(kind) => of.requiredEvidence.find((paper) => paper.kind === kind)?.have ?? 0}
        />
        <StepFailure
          outcome={outcome}
          onRetry={() => void take()}
          onReload={() => {
            forget();
            onReload();
          }}
        />
        <div className="so-buttons">
          <Button
            look="filled"
            hotkey="Ctrl+S"
            busy={isBusy}
            onClick={() => void take()}
            {...(refusal ? { refusal } : {})}
          >
            {action.label}
          </Button>
          <Button href={`/cases/${id}`}>{phrase('procedures.backToCase')}</Button>
        </div>
      </div>
    </Sheet>
  );
};

type StepPageProps = { readonly id: string; readonly step: string };

/** The form of any declared step of a case, on a page of its own. */
export function StepPage({ id, step }: StepPageProps) {
  return step === COMPARISON_STEP ? <ComparisonPage id={id} /> : <DeclaredStep id={id} step={step} />;
}

/** A step that is asked for as the procedure declares it. */
function DeclaredStep({ id, step }: StepPageProps) {
  const [result, ask] = useQuery({ query: DeskCaseQuery, variables: { id } });
  const reload = (): void => ask({ requestPolicy: 'network-only' });
  return (
    <QueryGate result={result} retry={reload} rows={8}>
      {({ procedureCase: of }) => {
        const action = of && findAction(of.actions, step);
        if (!of || !action) {
          return (
            <NotFound
              title={of ? phrase('procedures.notNow', { state: of.stateLabel }) : phrase('errors.recordNotFound')}
              action={<Button href={of ? `/cases/${of.id}` : '/cases'}>{phrase('procedures.backToCase')}</Button>}
            />
          );
        }
        return (
          <>
            <PageHeading title={action.label} note={`${of.headName}·${of.areaName}`} />
            <div className="so-step-page">
              <StepForm key={`${of.id} ${step}`} of={of} action={action} onReload={reload} />
            </div>
          </>
        );
      }}
    </QueryGate>
  );
}
