import { builder } from '../platform/builder.ts';
import type { Context } from '../platform/context.ts';
import { NewEvidenceInput } from '../procedures/evidence.type.ts';
import { createIssue } from './create-issue.ts';
import { IssueResult } from './issue.type.ts';
import { issueParts } from './load-issue.ts';
import { takeIssueStep } from './take-issue-step.ts';

const NewIssueInput = builder.inputType('NewIssueInput', {
  fields: (t) => ({
    missionId: t.id(),
    source: t.string({ required: true }),
    category: t.string({ required: true }),
    level: t.string({ required: true }),
    title: t.string({ required: true }),
    description: t.string({ required: true }),
    requirement: t.string({ required: true }),
    areaCode: t.id({ required: true }),
    householdId: t.id(),
    personId: t.id(),
    responsibleAreaCode: t.id(),
    responsibleDepartment: t.string(),
    responsiblePerson: t.string(),
    dueOn: t.field({ type: 'Date', required: true }),
    countsInAssessment: t.boolean(),
    evidence: t.field({ type: [NewEvidenceInput], required: true }),
    issueNow: t.boolean({ required: true }),
    idempotencyKey: t.string({ required: true }),
  }),
});

const IssueStepInput = builder.inputType('IssueStepInput', {
  fields: (t) => ({
    issueId: t.id({ required: true }),
    version: t.int({ required: true }),
    step: t.string({ required: true }),
    text: t.string(),
    dueOn: t.field({ type: 'Date', description: 'new last day, of sendBack and extend' }),
    occurredOn: t.field({ type: 'Date', description: 'day of the talk, of admonish' }),
    data: t.field({ type: 'JSON', description: 'fields of the declared form; of edit those of NewIssueInput' }),
    evidence: t.field({ type: [NewEvidenceInput] }),
    idempotencyKey: t.string({ required: true }),
  }),
});

/** The issue as it is after the act; the acting person may read it, or the act would have been refused. */
const issueAfter = async (context: Context, act: Promise<{ readonly id: string }>) =>
  context.prisma.issue.findUniqueOrThrow({ where: { id: (await act).id }, include: issueParts }) as never;

builder.mutationFields((t) => ({
  createIssue: t.field({
    type: IssueResult,
    args: { input: t.arg({ type: NewIssueInput, required: true }) },
    resolve: (_root, { input }, context) => issueAfter(context, createIssue(context, input)),
  }),
  takeIssueStep: t.field({
    type: IssueResult,
    args: { input: t.arg({ type: IssueStepInput, required: true }) },
    resolve: (_root, { input: { dueOn, data, evidence, ...input } }, context) =>
      issueAfter(
        context,
        takeIssueStep(context, {
          ...input,
          data: { ...(data as object | null), ...(dueOn && { dueOn }) },
          evidence: evidence ?? [],
        }),
      ),
  }),
}));
