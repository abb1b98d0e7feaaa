import type { IsoDate } from '@shouwang/domain';
import type { FactSource } from '../../households/fact-source.ts';

/** The import that writes to the register, as its rows and its history say. */
export type WriteSource = FactSource & {
  /** The reference day (Stichtag): the day on which the file is true. */
  readonly effectiveOn: IsoDate;
  readonly now: Date;
  readonly actor: { readonly accountId: string; readonly name: string };
  /** Name of an area for people, from the county downwards. */
  readonly fullNameOf: (areaCode: string) => string;
};

export const changedRow = ({ kind, id }: WriteSource) => ({ lastSourceKind: kind, lastSourceId: id });

export const createdRow = (source: WriteSource) => ({
  ...changedRow(source),
  createdSourceId: source.id,
  existsFrom: source.effectiveOn,
  version: 1,
});
