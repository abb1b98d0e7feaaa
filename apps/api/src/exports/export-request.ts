import { NATIONAL_FILES, type NationalFile, type NationalFileKind } from '@shouwang/domain';

/** What is asked for: the register or an empty template, in the shape of one file of the national system. */
export type ExportRequest = {
  readonly kind: NationalFileKind;
  readonly areaCode: string;
  /** The sheet with its headers, lists and instructions, without rows. */
  readonly isTemplate: boolean;
  /** Identity numbers and telephones in full. */
  readonly isUnmasked: boolean;
  /** One worksheet for each township. */
  readonly isSplit: boolean;
  /** With the hidden columns by which an import knows what was exported; without them it is the national file, no more. */
  readonly isForEditing: boolean;
  /** Why, for the audit trail and the remark above the header; empty for a template or a few rows. */
  readonly purpose: string;
};

/** So many rows leave without saying why (E.2, TRUST): a screenful that could be copied by hand. */
export const ROWS_WITHOUT_PURPOSE = 50;

/** Kind of the job, as its row names it. */
export const EXPORT_JOB = 'register.export';

export const nationalFileOfKind = (kind: string): NationalFile | undefined =>
  NATIONAL_FILES.find((file) => file.kind === kind);
