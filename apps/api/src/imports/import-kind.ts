import { NATIONAL_FILES, type NationalFile } from '@shouwang/domain';
import { findPhrase, phrase } from '@shouwang/phrases';

/** The export of the national system that a stored kind names. */
export const nationalFileOf = (kind: string | null): NationalFile | undefined =>
  NATIONAL_FILES.find((file) => file.kind === kind);

/** What people call a kind of register file; the kind itself when it is unknown. */
export const kindLabel = (kind: string): string => findPhrase(`imports.kind.${kind}`) ?? kind;

/** How a value says where it comes from: 户信息导入. */
export const importSourceLabel = (kind: string | null): string =>
  phrase('imports.sourceLabel', { kind: kind === null ? '' : kindLabel(kind) });

/** What people call the state of an import. */
export const importStatusLabel = (status: string): string => findPhrase(`imports.status.${status}`) ?? status;
