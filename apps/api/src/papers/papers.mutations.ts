import { findPaper } from '@shouwang/domain';
import { builder } from '../platform/builder.ts';
import { FileRef } from '../platform/files/file.type.ts';
import { JobRef } from '../platform/jobs/job.type.ts';
import { refusableUnion, resultUnion } from '../platform/result-union.ts';
import { downloadShippedTemplate } from './download-template.ts';
import { filePaper } from './file-paper.ts';
import { makePaper } from './make-paper.ts';
import { orderBatch } from './order-batch.ts';
import { PaperKindRef, PaperRef } from './paper.type.ts';
import { uploadTemplate } from './upload-template.ts';

const PaperResult = refusableUnion('PaperResult', PaperRef);
const FiledPaperResult = resultUnion('FiledPaperResult', PaperRef);
const PaperKindResult = refusableUnion('PaperKindResult', PaperKindRef);
const PaperBatchResult = refusableUnion('PaperBatchResult', JobRef);
const TemplateFileResult = refusableUnion('TemplateFileResult', FileRef);

builder.mutationFields((t) => ({
  makePaper: t.field({
    type: PaperResult,
    description: 'Makes a paper of a case, or of cases of one village on one list.',
    args: {
      paper: t.arg.string({ required: true }),
      caseIds: t.arg.idList({ required: true }),
      postedOn: t.arg({ type: 'Date', description: 'When a notice will be put up; today when left out.' }),
      idempotencyKey: t.arg.string({ required: true }),
    },
    resolve: async (_root, input, context) => {
      const { id } = await makePaper(context, input);
      return context.prisma.paper.findUniqueOrThrow({ where: { id }, include: { file: true } });
    },
  }),
  filePaper: t.field({
    type: FiledPaperResult,
    description: 'Files the scanned, stamped pages of a paper as evidence, by the code on the page.',
    args: {
      code: t.arg.string({ required: true, description: 'As it was read from the page, or typed.' }),
      fileIds: t.arg.idList({ required: true, description: 'Files of the purpose `evidence`.' }),
      idempotencyKey: t.arg.string({ required: true }),
    },
    resolve: async (_root, input, context) => {
      const { id } = await filePaper(context, input);
      return context.prisma.paper.findUniqueOrThrow({ where: { id }, include: { file: true } });
    },
  }),
  orderPaperBatch: t.field({
    type: PaperBatchResult,
    description: 'Papers of all running cases of an area, or of one case, as an archive of Word files.',
    args: {
      areaCode: t.arg.id(),
      caseId: t.arg.id(),
      papers: t.arg.stringList({ required: true }),
      idempotencyKey: t.arg.string({ required: true }),
    },
    resolve: async (_root, input, context) => {
      const { id } = await orderBatch(context, input);
      context.services.jobs.wake();
      return context.prisma.job.findUniqueOrThrow({ where: { id } });
    },
  }),
  uploadPaperTemplate: t.field({
    type: PaperKindResult,
    description: 'Puts an edited template in the place of the present one, from a day on.',
    args: {
      paper: t.arg.string({ required: true }),
      fileId: t.arg.id({ required: true }),
      validFrom: t.arg({ type: 'Date', required: true }),
      note: t.arg.string({ required: true }),
      idempotencyKey: t.arg.string({ required: true }),
    },
    resolve: async (_root, input, context) => {
      await uploadTemplate(context, input);
      const paper = findPaper(input.paper);
      if (!paper) throw new Error('An accepted template is of a declared paper');
      return paper;
    },
  }),
  downloadPaperTemplate: t.field({
    type: TemplateFileResult,
    description: 'The template that ships, as a Word file.',
    args: { paper: t.arg.string({ required: true }) },
    resolve: async (_root, { paper }, context) => {
      const { id } = await downloadShippedTemplate(context, paper);
      return context.prisma.storedFile.findUniqueOrThrow({ where: { id } });
    },
  }),
}));
