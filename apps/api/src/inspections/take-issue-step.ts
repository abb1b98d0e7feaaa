import { decide, ISSUE } from '@shouwang/domain';
import { Conflict } from '../platform/conflict.ts';
import type { Context } from '../platform/context.ts';
import { refuse } from '../platform/refusal.ts';
import { runUseCase, type Step } from '../platform/run-use-case.ts';
import { addEvidence, type NewEvidence } from '../procedures/attach-evidence.ts';
import { acceptedOrRefused, circumstancesIn, momentOf } from '../procedures/circumstances.ts';
import { getIssueFor } from './get-issue-for.ts';
import { engineIssueOf, issueFactsOf, type LoadedIssue } from './load-issue.ts';
import { type IssuePlace, placeIssue } from './place-issue.ts';
import { saveIssueStep } from './save-issue-step.ts';
import { withoutNulls } from './without-nulls.ts';

/** What a person hands in to move an issue on. Files belong to the step that they come with. */
export type TakenIssueStep = {
  readonly issueId: string;
  /** That the person read. */
  readonly version: number;
  readonly step: string;
  readonly text?: string | null | undefined;
  readonly occurredOn?: string | null | undefined;
  readonly data?: unknown;
  readonly evidence?: readonly NewEvidence[] | undefined;
};

const declaredKinds = (stepKey: string): readonly string[] =>
  ISSUE.steps.filter(({ key }) => key === stepKey).flatMap(({ evidence = [] }) => evidence.map(({ kind }) => kind));

/** Files come with the right to take the step: who answers or inspects brings what shows it. */
const addFiles = async (step: Step, row: LoadedIssue, { step: key, evidence = [] }: TakenIssueStep): Promise<void> => {
  const kinds = declaredKinds(key);
  for (const file of evidence) {
    if (!kinds.includes(file.kind)) refuse('EVIDENCE_KIND_UNKNOWN', { kind: file.kind }, 'kind');
    const owner = { step: key, areaPath: row.areaPath, issueId: row.id, department: row.responsibleDepartment };
    await addEvidence(step, owner, file);
  }
};

/** A draft is corrected in the words it was raised in: division codes become area paths, the mission stays. */
const correctedDraft = async (context: Context, step: Step, row: LoadedIssue, data: unknown) => {
  const { areaCode = '', responsibleAreaCode, ...fields } = withoutNulls((data ?? {}) as Partial<IssuePlace>);
  const { missionId } = row;
  const placed = await placeIssue(context, step, { ...fields, areaCode, responsibleAreaCode, missionId });
  const { areaPath, responsibleAreaPath, objectLabel } = placed;
  return {
    data: withoutNulls({ ...fields, missionId, areaPath, responsibleAreaPath }),
    objectLabel,
  };
};

/**
 * Takes a step inside a running use case: load, allow, decide, save.
 * @throws Refused, Conflict
 */
export const takeIssueStepWithin = async (context: Context, step: Step, taken: TakenIssueStep): Promise<void> => {
  const read = await getIssueFor(context, step, taken.step, taken.issueId);
  if (read.version !== taken.version) throw new Conflict({ version: read.version });
  await addFiles(step, read, taken);
  const row = await getIssueFor(context, step, taken.step, taken.issueId);
  const corrected = taken.step === 'edit' ? await correctedDraft(context, step, row, taken.data) : undefined;
  const accepted = acceptedOrRefused(
    decide({
      ...circumstancesIn(context, await momentOf(step), row.areaPath),
      template: ISSUE,
      case: engineIssueOf(row),
      facts: issueFactsOf(row),
      step: taken.step,
      input: {
        text: taken.text ?? null,
        occurredOn: taken.occurredOn ?? null,
        data: corrected?.data ?? taken.data ?? {},
      },
    }),
  );
  await saveIssueStep(step, row, accepted, corrected?.objectLabel);
};

/**
 * Takes one step of an issue's declaration (DOMAIN C.10), with the files that show it.
 * @throws Refused, Conflict: nothing was written
 */
export const takeIssueStep = (
  context: Context,
  input: TakenIssueStep & { readonly idempotencyKey: string },
): Promise<{ readonly id: string }> => {
  const { idempotencyKey, ...taken } = input;
  return runUseCase(context, { name: 'issue.step', idempotencyKey, input: taken }, async (step) => {
    await takeIssueStepWithin(context, step, taken);
    return { id: taken.issueId };
  });
};
