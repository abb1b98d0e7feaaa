import ids from './document-ids.json' with { type: 'json' };

/** Operation name to the id of its trusted document. */
export type DocumentIds = Readonly<Record<string, string>>;

/** The ids of every operation of this release, made by `generate`. */
export const documentIds: DocumentIds = ids;
