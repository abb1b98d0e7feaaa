import { Readable } from 'node:stream';
import { findPaper } from '@shouwang/domain';
import { phrase } from '@shouwang/phrases';
import { allow } from '../platform/allow.ts';
import { actorOf, type Context } from '../platform/context.ts';
import { exportExpiry } from '../platform/files/export-name.ts';
import { storeFile } from '../platform/files/store-file.ts';
import { refuse } from '../platform/refusal.ts';
import { runUseCase } from '../platform/run-use-case.ts';
import { LARGEST_TEMPLATE } from './docx-archive.ts';
import { paperTemplateFile } from './paper.file.ts';
import { shippedTemplate } from './template-in-force.ts';

/**
 * Gives out the template that ships, for whoever wants to edit it; a version of the county is fetched as its file.
 * @returns the id of the stored file
 * @throws Refused
 */
export const downloadShippedTemplate = async (context: Context, key: string): Promise<{ readonly id: string }> => {
  const paper = findPaper(key);
  if (!paper) return refuse('INPUT_INVALID', { reason: phrase('papers.unknown') }, 'paper');
  allow(context, 'read', 'PaperTemplate', { areaPath: actorOf(context).areaPath });
  const docx = await shippedTemplate(paper);
  const bytes = await context.services.files.receive(Readable.from([docx]), LARGEST_TEMPLATE);
  return runUseCase(context, { name: 'paper.templateDownload' }, async ({ db, actor, now, audit }) => {
    const { id } = await storeFile(db, bytes, {
      name: phrase('papers.file.template', { paper: paper.title }),
      purpose: paperTemplateFile.name,
      actor,
      now,
      expiresAt: exportExpiry(now),
    });
    audit({ objectType: 'PaperTemplate', objectId: id, areaPath: actor.areaPath, detail: { paper: key, number: 0 } });
    return { id };
  });
};
