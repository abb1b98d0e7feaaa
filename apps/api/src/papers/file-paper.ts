import type { Paper } from '@shouwang/database';
import { findPaper, type PaperDeclaration, readPaperCode, spacedPaperCode, stepOfPaper } from '@shouwang/domain';
import { phrase } from '@shouwang/phrases';
import { allow, may } from '../platform/allow.ts';
import type { Context } from '../platform/context.ts';
import { exactlyOne } from '../platform/exactly-one.ts';
import { refuse } from '../platform/refusal.ts';
import { runUseCase, type Step } from '../platform/run-use-case.ts';
import { shanghaiMinute } from '../platform/shanghai-minute.ts';
import { addEvidence } from '../procedures/attach-evidence.ts';
import { templateOf } from '../procedures/load-case.ts';

/** Pages of one paper that are filed together, at most. */
const MOST_PAGES = 20;

type Reference = Paper & {
  readonly items: readonly {
    readonly case: {
      readonly id: string;
      readonly areaPath: string;
      readonly procedure: string;
      readonly procedureVersion: string;
      readonly version: number;
      readonly closedAt: Date | null;
      readonly householdId: string;
    };
  }[];
};

const itemsOfPaper = {
  items: {
    include: {
      case: {
        select: {
          id: true,
          areaPath: true,
          procedure: true,
          procedureVersion: true,
          version: true,
          closedAt: true,
          householdId: true,
        },
      },
    },
  },
} as const;

/**
 * The paper that a scanned or typed code names. One that is not this person's looks like none (TRUST 2, row 1).
 * @throws Refused PAPER_CODE_UNREADABLE, PAPER_CODE_UNKNOWN
 */
const getPaperByCode = async (context: Context, { db }: Step, text: string): Promise<Reference> => {
  const code = readPaperCode(text);
  if (!code) return refuse('PAPER_CODE_UNREADABLE', {}, 'code');
  const row = await db.paper.findUnique({ where: { code }, include: itemsOfPaper });
  if (!row || !may(context, 'read', 'Paper', row)) return refuse('PAPER_CODE_UNKNOWN', {}, 'code');
  return row;
};

const attachTo = async (
  step: Step,
  paper: PaperDeclaration,
  { code, items }: Reference,
  fileIds: readonly string[],
): Promise<number> => {
  const open = items.map((item) => item.case).filter(({ closedAt }) => closedAt === null);
  if (open.length === 0) return refuse('CASE_CLOSED');
  for (const one of open) {
    const stepKey = stepOfPaper(paper, templateOf(one));
    if (!stepKey) throw new Error(`Paper ${paper.key} was made for a procedure that has none`);
    const owner = { caseId: one.id, step: stepKey, areaPath: one.areaPath };
    const note = phrase('papers.filedNote', { code: spacedPaperCode(code) });
    for (const fileId of fileIds) await addEvidence(step, owner, { kind: paper.kind, fileId, note });
    // As with any other file: what a reviewer read is no longer all there is.
    const { count } = await step.db.procedureCase.updateMany({
      where: { id: one.id, version: one.version, closedAt: null },
      data: { version: { increment: 1 }, updatedAt: step.now },
    });
    await exactlyOne(step, count, { type: 'ProcedureCase', id: one.id, currentVersion: one.version });
    step.audit({
      objectType: 'ProcedureCase',
      objectId: one.id,
      areaPath: one.areaPath,
      householdId: one.householdId,
      versionBefore: one.version,
      versionAfter: one.version + 1,
      detail: { step: stepKey, kind: paper.kind, code, fileIds },
    });
  }
  return open.length;
};

/**
 * Files the scanned, stamped pages of a paper as evidence of the step of every case on it (PAP-8), once.
 * @param code as it was read from the page, or typed
 * @throws Refused, Conflict: nothing was written
 */
export const filePaper = (
  context: Context,
  input: { readonly code: string; readonly fileIds: readonly string[]; readonly idempotencyKey: string },
): Promise<{ readonly id: string; readonly cases: number }> => {
  const { idempotencyKey, code, fileIds } = input;
  return runUseCase(context, { name: 'paper.file', idempotencyKey, input: { code, fileIds } }, async (step) => {
    const row = await getPaperByCode(context, step, code);
    allow(context, 'file', 'Paper', row);
    const paper = findPaper(row.paper);
    if (!paper) throw new Error(`Paper ${row.paper} is not declared any more`);
    if (row.filedAt) {
      const at = shanghaiMinute(row.filedAt);
      return refuse('PAPER_FILED_ALREADY', { paper: paper.title, who: row.filedBy ?? '', at });
    }
    const pages = [...new Set(fileIds)];
    if (pages.length === 0) return refuse('PAPER_WITHOUT_PAGES', {}, 'fileIds');
    if (pages.length > MOST_PAGES) return refuse('PAPER_TOO_MANY_PAGES', { limit: MOST_PAGES }, 'fileIds');
    const { count } = await step.db.paper.updateMany({
      where: { id: row.id, filedAt: null },
      data: {
        filedAt: step.now,
        filedById: step.actor.accountId,
        filedBy: step.actor.name,
        filedPages: pages.length,
      },
    });
    // Two people with two photographs of one page: the first one's is in the file.
    await exactlyOne(step, count, { type: 'Paper', id: row.id, currentVersion: 1 });
    const cases = await attachTo(step, paper, row, pages);
    step.audit({
      objectType: 'Paper',
      objectId: row.id,
      areaPath: row.areaPath,
      detail: { pages: pages.length, cases },
    });
    return { id: row.id, cases };
  });
};
