import { phrase } from '@shouwang/phrases';
import { Button, FloatingDialog } from '@shouwang/ui';
import { useState } from 'react';
import { refusalOf } from '../../states/find-action.ts';
import { useWrite } from '../../states/use-write.ts';
import { WriteNotice } from '../../states/write-notice.tsx';
import { isMainStep, isOnePress, issueStepForm } from '../issue-step.ts';
import { TakeIssueStep } from '../take-issue-step.ts';
import type { OpenIssue } from './issue-drawer.tsx';
import { IssueStepFields } from './issue-step-fields.tsx';

type Action = OpenIssue['actions'][number];

export type IssueActionsProps = {
  readonly issue: OpenIssue;
  readonly onTaken: () => void;
  /** Shows the issue as it is now, after somebody else was faster. */
  readonly onReload: () => void;
};

/** Refusals that say whose step it is; such a step is no news to the others. */
const OTHERS = ['NOT_RESPONSIBLE_UNIT', 'NOT_OF_THE_TEAM'];

// A draft is written anew on a page of its own, not here.
const isTakenHere = ({ name, refusals }: Action): boolean =>
  name !== 'edit' && !refusals.some(({ code }) => OTHERS.includes(code));

const mainFirst = (one: Action, other: Action): number =>
  Number(other.allowed) - Number(one.allowed) || Number(isMainStep(other.name)) - Number(isMainStep(one.name));

/** The foot of an issue: the steps that are this person's, the main one filled; a step with a form asks for it first. */
export function IssueActions({ issue, onTaken, onReload }: IssueActionsProps) {
  const { id, version, issueNo } = issue;
  const [asked, setAsked] = useState<Action>();
  const [pressed, setPressed] = useState<Action>();
  const { state, send } = useWrite(TakeIssueStep);
  const actions = issue.actions.filter(isTakenHere).sort(mainFirst);
  const main = actions.find(({ name, allowed }) => allowed && isMainStep(name));

  const press = async (action: Action): Promise<void> => {
    setPressed(action);
    const taken = await send({ issueId: id, version, step: action.name });
    if (taken) onTaken();
  };
  if (actions.length === 0) return null;
  return (
    <div className="si-actions">
      {actions.map((action) => (
        <Button
          key={action.name}
          look={action === main ? 'filled' : 'outlined'}
          refusal={refusalOf(action)}
          busy={state.kind === 'busy' && pressed === action}
          onClick={() => (isOnePress(issueStepForm(action.name)) ? void press(action) : setAsked(action))}
        >
          {action.label}
        </Button>
      ))}
      <WriteNotice state={state} onRetry={() => pressed && void press(pressed)} onReload={onReload} />
      {asked && (
        <FloatingDialog
          title={phrase('issues.stepTitle', { what: asked.label, no: issueNo })}
          onClose={() => setAsked(undefined)}
        >
          <IssueStepFields
            issue={issue}
            step={asked.name}
            label={asked.label}
            onReload={onReload}
            onTaken={() => {
              setAsked(undefined);
              onTaken();
            }}
          />
        </FloatingDialog>
      )}
    </div>
  );
}
