import { builder } from '../builder.ts';

/** A stored file. Whoever sees the row that names it sees this; the bytes are asked for again at `url`. */
export const FileRef = builder.prismaObject('StoredFile', {
  name: 'File',
  fields: (t) => ({
    id: t.exposeID('id'),
    name: t.exposeString('name'),
    size: t.float({ resolve: ({ size }) => Number(size) }),
    mediaType: t.exposeString('mediaType'),
    sha256: t.exposeString('sha256'),
    url: t.string({ resolve: ({ id }) => `/files/${id}` }),
    expiresAt: t.expose('expiresAt', { type: 'DateTime', nullable: true, description: 'When it will be gone.' }),
    uploadedAt: t.expose('uploadedAt', { type: 'DateTime' }),
  }),
});
