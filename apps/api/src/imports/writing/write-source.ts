/** What writes to the register, as its rows and its history say. */
export type WriteSource = {
  /** import, correction, procedure. */
  readonly kind: 'import';
  readonly id: string;
  /** What people read: 户信息导入. */
  readonly label: string;
  readonly now: Date;
  readonly actor: { readonly accountId: string; readonly name: string };
  /** Name of an area for people, from the county downwards. */
  readonly fullNameOf: (areaCode: string) => string;
};

export const changedRow = ({ kind, id }: WriteSource) => ({ lastSourceKind: kind, lastSourceId: id });

export const createdRow = (source: WriteSource) => ({ ...changedRow(source), createdSourceId: source.id, version: 1 });
