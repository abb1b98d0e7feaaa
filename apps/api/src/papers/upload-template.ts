import { readFile } from 'node:fs/promises';
import { findPaper, isIsoDate, lintTemplate, type PaperDeclaration, shanghaiDateOf } from '@shouwang/domain';
import { phrase } from '@shouwang/phrases';
import { MissingCloseDelimiterError, MissingStartDelimiterError } from 'easy-template-x';
import { dayColumn } from '../campaigns/find-round.ts';
import { allow } from '../platform/allow.ts';
import type { Context } from '../platform/context.ts';
import { isUuid } from '../platform/is-uuid.ts';
import { Refused, refuse } from '../platform/refusal.ts';
import { runUseCase } from '../platform/run-use-case.ts';
import { nextNumber } from '../platform/running-number.ts';
import { checkDocxArchive } from './docx-archive.ts';
import { paperTemplateFile } from './paper.file.ts';
import { templateTags } from './template-tags.ts';

const tagsOrRefusal = (bytes: Buffer) =>
  templateTags(bytes).catch((error: unknown) => {
    const text =
      error instanceof MissingCloseDelimiterError
        ? error.openDelimiterText
        : error instanceof MissingStartDelimiterError
          ? error.closeDelimiterText
          : undefined;
    // Anything else that reading says is about the document as a whole.
    if (text === undefined) return refuse('PAPER_TEMPLATE_UNREADABLE', {}, 'fileId');
    return refuse('PAPER_BRACE_UNPAIRED', { text: text.slice(0, 40), example: '{headName}' }, 'fileId');
  });

/**
 * Everything that is wrong with a template, at once.
 * @throws Refused
 */
export const checkTemplate = async (paper: PaperDeclaration, bytes: Buffer): Promise<void> => {
  await checkDocxArchive(bytes);
  const findings = lintTemplate(paper, await tagsOrRefusal(bytes));
  if (findings.length > 0) throw new Refused(findings.map((finding) => ({ ...finding, field: 'fileId' })));
};

/**
 * Puts an edited template in the place of the present one, from a day on; older versions stay (PAP-9).
 * @throws Refused with every finding and its place: nothing was written
 */
export const uploadTemplate = async (
  context: Context,
  input: {
    readonly paper: string;
    readonly fileId: string;
    readonly validFrom: string;
    readonly note: string;
    readonly idempotencyKey: string;
  },
): Promise<{ readonly id: string }> => {
  const { idempotencyKey, ...sent } = input;
  return runUseCase(context, { name: 'paper.template', idempotencyKey, input: sent }, async (step) => {
    const { db, actor, now } = step;
    allow(context, 'edit', 'PaperTemplate', { areaPath: actor.areaPath });
    const paper = findPaper(sent.paper);
    if (!paper) return refuse('INPUT_INVALID', { reason: phrase('papers.unknown') }, 'paper');
    const note = sent.note.trim().slice(0, 200);
    if (!note) return refuse('PAPER_TEMPLATE_NOTE_MISSING', {}, 'note');
    const today = shanghaiDateOf(now);
    if (!isIsoDate(sent.validFrom) || sent.validFrom < today) {
      return refuse('PAPER_TEMPLATE_DAY_PAST', { today }, 'validFrom');
    }
    const file = isUuid(sent.fileId) ? await db.storedFile.findUnique({ where: { id: sent.fileId } }) : null;
    if (file?.purpose !== paperTemplateFile.name || file.uploadedById !== actor.accountId) {
      return refuse('EVIDENCE_FILE_UNKNOWN', {}, 'fileId');
    }
    await checkTemplate(paper, await readFile(context.services.files.pathOf(file.sha256)));
    const { id, number } = await db.paperTemplate.create({
      data: {
        areaPath: actor.areaPath,
        paper: paper.key,
        number: await nextNumber(db, `paper-template/${actor.areaPath}/${paper.key}`),
        fileId: file.id,
        sha256: file.sha256,
        validFrom: dayColumn(sent.validFrom),
        note,
        createdById: actor.accountId,
        createdBy: actor.name,
        createdByPerson: actor.personId,
        createdAt: now,
      },
    });
    step.audit({
      objectType: 'PaperTemplate',
      objectId: id,
      areaPath: actor.areaPath,
      detail: { paper: paper.key, number, sha256: file.sha256, validFrom: sent.validFrom },
    });
    return { id };
  });
};
