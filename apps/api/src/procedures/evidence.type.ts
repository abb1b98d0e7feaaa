import { builder } from '../platform/builder.ts';
import { FileRef } from '../platform/files/file.type.ts';
import { evidenceKindLabel } from './evidence-kinds.ts';

export const EvidenceRef = builder.prismaObject('Evidence', {
  include: { file: true },
  fields: (t) => ({
    id: t.exposeID('id'),
    step: t.exposeString('step'),
    kind: t.exposeString('kind'),
    kindLabel: t.string({ resolve: ({ kind }) => evidenceKindLabel(kind) }),
    file: t.field({ type: FileRef, resolve: ({ file }) => file }),
    sha256: t.exposeString('sha256'),
    note: t.exposeString('note', { nullable: true }),
    takenAt: t.expose('takenAt', { type: 'DateTime', nullable: true }),
    uploadedBy: t.exposeString('uploadedBy'),
    uploadedAt: t.expose('uploadedAt', { type: 'DateTime' }),
    isSuperseded: t.boolean({ resolve: ({ supersededById }) => supersededById !== null }),
    supersededBy: t.exposeID('supersededById', { nullable: true }),
  }),
});

/** A file that was sent before, to become evidence. */
export const NewEvidenceInput = builder.inputType('NewEvidenceInput', {
  fields: (t) => ({
    kind: t.string({ required: true }),
    fileId: t.id({ required: true }),
    note: t.string(),
    takenAt: t.field({ type: 'DateTime' }),
  }),
});
