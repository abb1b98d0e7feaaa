import { findPaper } from '@shouwang/domain';
import { may } from '../platform/allow.ts';
import { actorOf, type Context } from '../platform/context.ts';
import type { FilePurpose } from '../platform/files/file-purpose.ts';
import { visibilityOf } from '../platform/mask.ts';
import { visible } from '../platform/visible.ts';
import { LARGEST_TEMPLATE } from './docx-archive.ts';

/** May the acting person see what stands on a paper? What other offices know is not for everybody (TRUST 2, row 9). */
export const mayReadPaper = (context: Context, row: { readonly paper: string; readonly areaPath: string }): boolean =>
  findPaper(row.paper)?.mask !== 'asset' ||
  visibilityOf(context, 'Evidence', { areaPath: row.areaPath, department: null }, 'asset') === 'full';

/** Papers that were made, as Word files: for whoever may read the paper. */
export const paperFile: FilePurpose = {
  name: 'paper',
  largest: 0,
  mediaTypes: 'any',
  isReadLogged: true,
  mayUpload: () => false,
  mayRead: async (context, file) => {
    const rows = await context.prisma.paper.findMany({
      where: { AND: [visible(context, 'Paper'), { fileId: file.id }] },
    });
    return rows.some((row) => mayReadPaper(context, row));
  },
};

/** Word templates: sent by who may edit them, read by who may read them. They hold nobody's data. */
export const paperTemplateFile: FilePurpose = {
  name: 'paperTemplate',
  largest: LARGEST_TEMPLATE,
  mediaTypes: ['application/zip'],
  isReadLogged: false,
  mayUpload: (context) => may(context, 'edit', 'PaperTemplate', { areaPath: actorOf(context).areaPath }),
  mayRead: async (context, file) =>
    file.uploadedById === actorOf(context).accountId ||
    (await context.prisma.paperTemplate.count({
      where: { AND: [visible(context, 'PaperTemplate'), { fileId: file.id }] },
    })) > 0,
};
