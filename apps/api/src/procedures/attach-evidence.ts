import { stepActionOf } from '@shouwang/permissions';
import { allow } from '../platform/allow.ts';
import type { Context } from '../platform/context.ts';
import { exactlyOne } from '../platform/exactly-one.ts';
import { isUuid } from '../platform/is-uuid.ts';
import { notFound, refuse } from '../platform/refusal.ts';
import { runUseCase, type Step } from '../platform/run-use-case.ts';
import { getCaseFor } from './get-case-for.ts';
import { type LoadedCase, templateOf } from './load-case.ts';

/** A file that was sent before, and what it shows. */
export type NewEvidence = {
  readonly kind: string;
  readonly fileId: string;
  readonly note?: string | null | undefined;
  readonly takenAt?: Date | null | undefined;
};

/** Where a file belongs: the row whose evidence it is. */
type Owner = {
  readonly step: string;
  readonly areaPath: string;
  readonly department?: string | null;
  readonly caseId?: string;
  readonly issueId?: string;
  readonly clueReasonId?: string;
  readonly jointReviewId?: string;
  readonly backfillId?: string;
  readonly consentPaperId?: string;
};

/**
 * Makes a sent file evidence. Only who sent it can do so, so that nobody shows somebody else's file by guessing its id.
 * @returns the id of the evidence
 * @throws Refused
 */
export const addEvidence = async (
  { db, actor, now }: Step,
  owner: Owner,
  { kind, fileId, note, takenAt }: NewEvidence,
): Promise<string> => {
  const file = isUuid(fileId) ? await db.storedFile.findUnique({ where: { id: fileId } }) : null;
  if (file?.purpose !== 'evidence' || file.uploadedById !== actor.accountId) {
    return refuse('EVIDENCE_FILE_UNKNOWN', {}, 'fileId');
  }
  const { id } = await db.evidence.create({
    data: {
      ...owner,
      kind,
      fileId,
      sha256: file.sha256,
      note: note ?? null,
      takenAt: takenAt ?? null,
      uploadedById: actor.accountId,
      uploadedByPerson: actor.personId,
      uploadedBy: actor.name,
      uploadedAt: now,
    },
  });
  return id;
};

/** Every kind of file that some step of the case's procedure asks for. */
const declaredKind = (row: LoadedCase, step: string, kind: string): boolean => {
  const template = templateOf(row);
  const declared = [template.opening, ...template.steps].filter(({ key }) => key === step);
  return declared.some(({ evidence = [] }) => evidence.some((requirement) => requirement.kind === kind));
};

/**
 * Attaches a file to a case, or puts it in the place of an earlier one, which stays and is marked as superseded
 * (DOMAIN C.15.6).
 * @throws Refused, Conflict
 */
export const attachEvidence = (
  context: Context,
  input: {
    readonly caseId: string;
    readonly step: string;
    readonly evidence: NewEvidence;
    readonly supersedesId?: string | null;
    readonly idempotencyKey: string;
  },
): Promise<{ readonly id: string }> => {
  const { idempotencyKey, caseId, step: stepKey, evidence, supersedesId } = input;
  return runUseCase(context, { name: 'procedure.attach', idempotencyKey, input }, async (step) => {
    const row = await getCaseFor(
      context,
      step,
      (found) => stepActionOf(templateOf(found), stepKey)?.action ?? 'read',
      caseId,
    );
    allow(context, 'attach', 'Evidence', { areaPath: row.areaPath, department: null });
    if (row.closedAt) refuse('CASE_CLOSED', {});
    if (!declaredKind(row, stepKey, evidence.kind)) refuse('EVIDENCE_KIND_UNKNOWN', { kind: evidence.kind }, 'kind');
    const id = await addEvidence(step, { caseId, step: stepKey, areaPath: row.areaPath }, evidence);
    if (supersedesId) {
      const { count } = await step.db.evidence.updateMany({
        where: { id: supersedesId, caseId, kind: evidence.kind, supersededById: null },
        data: { supersededById: id },
      });
      if (count !== 1) throw notFound();
    }
    // A file is part of what a reviewer reads: the case has a new version, whatever version the sender saw.
    const { count } = await step.db.procedureCase.updateMany({
      where: { id: caseId, version: row.version, closedAt: null },
      data: { version: { increment: 1 }, updatedAt: step.now },
    });
    await exactlyOne(step, count, { type: 'ProcedureCase', id: caseId, currentVersion: row.version });
    step.audit({
      objectType: 'ProcedureCase',
      objectId: caseId,
      areaPath: row.areaPath,
      householdId: row.householdId,
      versionBefore: row.version,
      versionAfter: row.version + 1,
      detail: { step: stepKey, kind: evidence.kind, evidenceId: id, supersedesId: supersedesId ?? null },
    });
    return { id: caseId };
  });
};
