import type { JsonValue } from '@shouwang/graphql-client';
import { useCallback, useMemo, useState } from 'react';
import { useLocation } from 'wouter';
import { useDraftStore } from '../sync/draft-owner.tsx';
import { type DraftAddress, useDraft } from '../sync/use-draft.ts';
import { useSubmission } from '../sync/use-submission.ts';
import { stepDraftKey } from './draft-keys.ts';
import type { StepCase } from './step-case.ts';

/** What a person hands in with a step; `data` has exactly the fields of the declared form. */
export type StepAnswers = {
  readonly occurredOn?: string;
  readonly reasonCodes?: readonly string[];
  readonly text?: string;
  readonly data?: JsonValue;
};

/**
 * The form of a step: its draft on the phone, and the button that takes the step.
 * @param step key of the step in the procedure's declaration
 * @param initial what the form holds before anything was typed
 * @param onAccepted called once the server has acknowledged, before the page goes back to the case
 */
export const useStep = <Draft extends JsonValue & object>(
  of: StepCase,
  step: string,
  label: string,
  initial: () => Draft,
  onAccepted: () => void = () => undefined,
) => {
  const [, navigate] = useLocation();
  const store = useDraftStore();
  const [first] = useState(initial);
  const { id: caseId, headName, version } = of;
  const address = useMemo<DraftAddress>(
    () => ({
      key: stepDraftKey(caseId, step),
      title: headName,
      task: label,
      path: `/cases/${caseId}/steps/${step}`,
      baseVersion: version,
    }),
    [caseId, headName, label, step, version],
  );
  const { data: draft, change, kept } = useDraft<Draft>(address, first);
  const done = useCallback(() => {
    onAccepted();
    navigate(`/cases/${caseId}`, { replace: true });
  }, [onAccepted, navigate, caseId]);
  const { state, send } = useSubmission(address, done);

  const submit = (answers: StepAnswers): void => {
    const { occurredOn, reasonCodes, text, data } = answers;
    void send('TakeStep', {
      input: {
        caseId,
        // The version that this form was begun on: what changed since is a person's to judge.
        version: store.find(address.key)?.baseVersion ?? version,
        step,
        ...(occurredOn && { occurredOn }),
        ...(reasonCodes && { reasonCodes: [...reasonCodes] }),
        ...(text && { text }),
        ...(data !== undefined && { data }),
      },
    });
  };

  /** The person has seen what changed meanwhile and hands in what stands here, on the newest version. */
  const submitOn = (currentVersion: number, answers: StepAnswers): void => {
    const saved = store.find(address.key);
    if (saved) store.save({ ...saved, baseVersion: currentVersion });
    submit(answers);
  };

  return { draft, change, kept, state, submit, submitOn };
};
