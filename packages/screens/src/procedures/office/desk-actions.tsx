import { phrase } from '@shouwang/phrases';
import { Button, KeyHint, useHotkeys } from '@shouwang/ui';
import { useState } from 'react';
import { useLocation } from 'wouter';
import { villageOf } from '../../households/place-words.ts';
import { refusalOf } from '../../states/find-action.ts';
import { findStep } from '../template-of.ts';
import { COMPARISON_STEP } from './comparison-page.tsx';
import type { DeskAction, DeskCase } from './desk-case.ts';
import { blockOf, deskSteps } from './desk-steps.ts';
import { emptyReturn, lackingOf, returnInput } from './return-draft.ts';
import { ReturnFields } from './return-fields.tsx';
import { StepFailure } from './step-failure.tsx';
import { StepFields } from './step-fields.tsx';
import { StepPapers } from './step-papers.tsx';
import { initialValues, stepInputOf } from './step-values.ts';
import { useStepPapers } from './use-step-papers.ts';
import { useTakeStep } from './use-take-step.ts';

/** A step that was accepted, for the bar that takes it back. */
export type Decision = {
  readonly caseId: string;
  readonly version: number;
  readonly step: string;
  readonly label: string;
  readonly headName: string;
};

export type DeskActionsProps = {
  readonly of: DeskCase;
  readonly onDone: (decision: Decision) => void;
  /** Shows the case as it is now, after somebody else was faster. */
  readonly onReload: () => void;
};

/** A judgement is called passing; any other step keeps its own verb. */
const passWord = (procedure: string, main: DeskAction): string => {
  const duty = findStep(procedure, main.name)?.duty;
  return (duty === 'REVIEW' || duty === 'APPROVE') && /Approve$/u.test(main.name) ? phrase('desk.pass') : main.label;
};

/** The foot of the desk: why it goes back, what passing asks for, and the buttons with their keys. */
export function DeskActions({ of, onDone, onReload }: DeskActionsProps) {
  const { procedure, state, id, version, versionHash, headName } = of;
  const { main, giveBack, others } = deskSteps(of);
  const [draft, setDraft] = useState(emptyReturn);
  const [values, setValues] = useState(() => initialValues(of, main?.name ?? '', state));
  const papers = useStepPapers(id, main?.name ?? '');
  const { send, isBusy, outcome, forget } = useTakeStep();
  const [tried, setTried] = useState<() => void>();
  const [, navigate] = useLocation();
  // A table of answers does not fit under a case.
  const hasOwnPage = main?.name === COMPARISON_STEP;

  const take = async (step: string, label: string, input: object): Promise<void> => {
    const ended = await send({ caseId: id, version, versionHash, step, ...input });
    if (ended.kind === 'accepted') onDone({ caseId: id, version: ended.version, step, label, headName });
  };
  const begin = (act: () => void): void => {
    setTried(() => act);
    act();
  };

  const isReturning = draft.reasons.length > 0;
  const lacking = lackingOf(draft);
  const returnRefusal = giveBack && (refusalOf(giveBack) ?? lacking);
  const waits = papers.isFiling ? phrase('desk.paperUnderWay') : undefined;
  const block = main && (waits ?? blockOf(of, main) ?? (isReturning ? phrase('desk.returnsInstead') : undefined));
  const returnLabel =
    giveBack?.name === 'returnToVillage' ? phrase('desk.returnTo', { area: villageOf(of.areaName) }) : giveBack?.label;

  const sendBack = (): void => {
    if (!giveBack || returnRefusal || isBusy) return;
    begin(() => void take(giveBack.name, returnLabel ?? giveBack.label, returnInput(draft)));
  };
  const pass = (): void => {
    if (!main || block || isBusy) return;
    if (hasOwnPage) navigate(`/cases/${id}/steps/${main.name}`);
    else begin(() => void take(main.name, main.label, stepInputOf(procedure, main.name, values)));
  };
  useHotkeys([
    ...(giveBack ? [{ keys: 'R', label: giveBack.label, run: sendBack }] : []),
    ...(main ? [{ keys: 'A', label: main.label, run: pass }] : []),
  ]);

  if (!main && !giveBack && others.length === 0) {
    return <p className="sw-second">{phrase('desk.notYours', { state: of.stateLabel })}</p>;
  }
  const errorOf = (path: string): string | undefined =>
    outcome?.kind === 'refused' ? outcome.refusals.find(({ field }) => field === path)?.sentence : undefined;
  return (
    <>
      {giveBack && <ReturnFields draft={draft} onChange={setDraft} />}
      {main && !isReturning && !hasOwnPage && (
        <>
          <StepFields procedure={procedure} step={main.name} values={values} onChange={setValues} errorOf={errorOf} />
          {(main.name !== 'townshipApprove' || values.data.spotChecked === true) && (
            <StepPapers
              procedure={procedure}
              step={main.name}
              papers={papers}
              haveOf={(kind) => of.requiredEvidence.find((paper) => paper.kind === kind)?.have ?? 0}
            />
          )}
        </>
      )}
      <StepFailure
        outcome={outcome}
        onRetry={() => tried?.()}
        onReload={() => {
          forget();
          onReload();
        }}
      />
      <div className="so-buttons">
        {giveBack && (
          <Button
            look={isReturning ? 'filled' : 'outlined'}
            hotkey="R"
            busy={isBusy}
            onClick={sendBack}
            {...(returnRefusal && (isReturning || !giveBack.allowed) ? { refusal: returnRefusal } : {})}
          >
            {returnLabel}
          </Button>
        )}
        {main && (
          <Button
            look={isReturning ? 'outlined' : 'filled'}
            hotkey="A"
            busy={isBusy}
            onClick={pass}
            {...(block ? { refusal: block } : {})}
          >
            {hasOwnPage ? phrase('desk.sheet.begin') : passWord(procedure, main)}
          </Button>
        )}
        {others.map(({ name, label, allowed }) =>
          allowed ? (
            <Button key={name} look="text" href={`/cases/${id}/steps/${name}`}>
              {findStep(procedure, name)?.kind === 'reject' ? phrase('desk.reject') : label}
            </Button>
          ) : null,
        )}
        <span className="so-buttons-end">
          <KeyHint keys={['J', 'K']}>{phrase('desk.nextPrevious')}</KeyHint>
        </span>
      </div>
    </>
  );
}
