import type { Paper } from '@shouwang/database';
import {
  findPaper,
  knownPlaceholders,
  PAPERS,
  type PaperDeclaration,
  papersOf,
  qrTextOf,
  shanghaiDateOf,
  spacedPaperCode,
} from '@shouwang/domain';
import { create } from 'qrcode';
import { countyPathOf, dayOfColumn } from '../campaigns/find-round.ts';
import { may } from '../platform/allow.ts';
import { builder } from '../platform/builder.ts';
import { actorOf, type Context, nowOf } from '../platform/context.ts';
import { FileRef } from '../platform/files/file.type.ts';
import { isUuid } from '../platform/is-uuid.ts';
import { visible } from '../platform/visible.ts';
import { findCase, type LoadedCase, templateOf } from '../procedures/load-case.ts';
import { QR_CORRECTION } from './fill-template.ts';
import { mayReadPaper } from './paper.file.ts';
import { findTemplateInForce } from './template-in-force.ts';

const paperOf = ({ paper }: Pick<Paper, 'paper'>): PaperDeclaration => {
  const declared = findPaper(paper);
  if (!declared) throw new Error(`Paper ${paper} is not declared any more`);
  return declared;
};

type Drawing = { readonly size: number; readonly path: string };

/** The dark squares of a code as a path, drawn by the page itself: no picture has to be fetched to print. */
const drawingOf = (code: string): Drawing => {
  const { modules } = create(qrTextOf(code), { errorCorrectionLevel: QR_CORRECTION });
  const { size } = modules;
  const path = Array.from({ length: size * size }, (_, at) => at)
    .filter((at) => modules.get(Math.floor(at / size), at % size))
    .map((at) => `M${at % size} ${Math.floor(at / size)}h1v1h-1z`)
    .join('');
  return { size, path };
};

const DrawingRef = builder.objectRef<Drawing>('QrDrawing').implement({
  description: 'A two-dimensional code as a path in a square of `size` units, without its quiet zone.',
  fields: (t) => ({ size: t.exposeInt('size'), path: t.exposeString('path') }),
});

export const PaperRef = builder.prismaObject('Paper', {
  description: 'A paper that was made.',
  include: { file: true },
  fields: (t) => ({
    id: t.exposeID('id'),
    paper: t.exposeString('paper'),
    title: t.string({ resolve: (row) => paperOf(row).title }),
    code: t.string({ resolve: ({ code }) => spacedPaperCode(code) }),
    qr: t.field({ type: DrawingRef, resolve: ({ code }) => drawingOf(code) }),
    values: t.field({
      type: 'JSON',
      nullable: true,
      description: 'What stands in the braces; null where it is not for the viewer.',
      resolve: (row, _args, context) => (mayReadPaper(context, row) ? row.values : null),
    }),
    file: t.field({
      type: FileRef,
      nullable: true,
      resolve: (row, _args, context) => (mayReadPaper(context, row) ? row.file : null),
    }),
    caseIds: t.idList({
      description: 'The cases on it that the viewer may open.',
      resolve: async ({ id }, _args, context) => {
        const items = await context.prisma.paperItem.findMany({
          where: { paperId: id, case: { is: visible(context, 'ProcedureCase') } },
          orderBy: { id: 'asc' },
        });
        return items.map(({ caseId }) => caseId);
      },
    }),
    templateNumber: t.exposeInt('templateNumber', { description: '0 is the template that ships.' }),
    valuesSha256: t.exposeString('valuesSha256'),
    madeBy: t.exposeString('madeBy'),
    madeAt: t.expose('madeAt', { type: 'DateTime' }),
    filedBy: t.exposeString('filedBy', { nullable: true }),
    filedAt: t.expose('filedAt', { type: 'DateTime', nullable: true }),
    filedPages: t.exposeInt('filedPages'),
  }),
});

/** A paper that a case may have, with those that were made of it. */
type PaperOffer = { readonly paper: PaperDeclaration; readonly of: LoadedCase };

const PaperOfferRef = builder.objectRef<PaperOffer>('PaperOffer').implement({
  description: 'A paper of a case: what it is, and what was made of it.',
  fields: (t) => ({
    key: t.string({ resolve: ({ paper }) => paper.key }),
    title: t.string({ resolve: ({ paper }) => paper.title }),
    size: t.string({ resolve: ({ paper }) => paper.size }),
    about: t.string({ description: 'case | cases', resolve: ({ paper }) => paper.about }),
    copies: t.int({ resolve: ({ paper }) => paper.copies }),
    signers: t.stringList({ resolve: ({ paper }) => [...paper.signers] }),
    mayMake: t.boolean({
      resolve: ({ paper, of: { areaPath } }, _args, context) =>
        may(context, 'make', 'Paper', { areaPath }) && mayReadPaper(context, { paper: paper.key, areaPath }),
    }),
    mayFile: t.boolean({
      resolve: ({ of: { areaPath, closedAt } }, _args, context) =>
        closedAt === null && may(context, 'file', 'Paper', { areaPath }),
    }),
    made: t.field({
      type: [PaperRef],
      description: 'Newest first.',
      resolve: ({ paper, of: { id } }, _args, context) =>
        context.prisma.paper.findMany({
          where: { AND: [visible(context, 'Paper'), { paper: paper.key, items: { some: { caseId: id } } }] },
          include: { file: true },
          orderBy: [{ madeAt: 'desc' }, { id: 'desc' }],
          take: 20,
        }),
    }),
  }),
});

const PaperTemplateRef = builder.prismaObject('PaperTemplate', {
  description: 'A version of a template as the county has edited it.',
  include: { file: true },
  fields: (t) => ({
    id: t.exposeID('id'),
    number: t.exposeInt('number'),
    validFrom: t.string({ resolve: ({ validFrom }) => dayOfColumn(validFrom) }),
    note: t.exposeString('note'),
    createdBy: t.exposeString('createdBy'),
    createdAt: t.expose('createdAt', { type: 'DateTime' }),
    file: t.field({ type: FileRef, resolve: ({ file }) => file }),
  }),
});

const PlaceholderRef = builder.objectRef<ReturnType<typeof knownPlaceholders>[number]>('PaperPlaceholder').implement({
  fields: (t) => ({
    tag: t.exposeString('tag'),
    label: t.exposeString('label'),
    source: t.exposeString('source'),
  }),
});

const versionsOf = (context: Context, paper: string) =>
  context.prisma.paperTemplate.findMany({
    where: { AND: [visible(context, 'PaperTemplate'), { paper }] },
    include: { file: true },
    orderBy: [{ number: 'desc' }],
  });

/** A paper of the catalogue with its templates. */
export const PaperKindRef = builder.objectRef<PaperDeclaration>('PaperKind').implement({
  description: 'A paper of the catalogue, with the versions of its template.',
  fields: (t) => ({
    key: t.exposeString('key'),
    title: t.exposeString('title'),
    size: t.exposeString('size'),
    isPublic: t.boolean({ resolve: ({ mask }) => mask === 'public' }),
    signers: t.stringList({ resolve: ({ signers }) => [...signers] }),
    placeholders: t.field({ type: [PlaceholderRef], resolve: (paper) => [...knownPlaceholders(paper)] }),
    versionInForce: t.int({
      description: '0 is the template that ships.',
      resolve: async ({ key }, _args, context) => {
        const on = shanghaiDateOf(await nowOf(context));
        return (await findTemplateInForce(context.prisma, key, actorOf(context).areaPath, on))?.number ?? 0;
      },
    }),
    versions: t.field({
      type: [PaperTemplateRef],
      description: 'Newest first.',
      resolve: ({ key }, _args, context) => versionsOf(context, key),
    }),
    mayEdit: t.boolean({
      resolve: (_paper, _args, context) =>
        may(context, 'edit', 'PaperTemplate', { areaPath: actorOf(context).areaPath }),
    }),
  }),
});

const mayReadTemplates = (context: Context): boolean =>
  may(context, 'read', 'PaperTemplate', { areaPath: countyPathOf(actorOf(context).areaPath) });

builder.queryFields((t) => ({
  paper: t.prismaField({
    type: PaperRef,
    nullable: true,
    args: { id: t.arg.id({ required: true }) },
    resolve: (query, _root, { id }, context) =>
      isUuid(id)
        ? context.prisma.paper.findFirst({ ...query, where: { AND: [visible(context, 'Paper'), { id }] } })
        : null,
  }),
  casePapers: t.field({
    type: [PaperOfferRef],
    nullable: true,
    description: 'The papers that a case has, in the order of its procedure; null for a case that is not there.',
    args: { caseId: t.arg.id({ required: true }) },
    resolve: async (_root, { caseId }, context) => {
      const of = isUuid(caseId) ? await findCase(context.prisma, caseId) : null;
      if (!of || !may(context, 'read', 'ProcedureCase', of)) return null;
      return papersOf(templateOf(of)).map((paper) => ({ paper, of }));
    },
  }),
  paperKinds: t.field({
    type: [PaperKindRef],
    description: 'Every paper with its templates; none for whoever may read no template.',
    resolve: (_root, _args, context) => (mayReadTemplates(context) ? [...PAPERS] : []),
  }),
}));
