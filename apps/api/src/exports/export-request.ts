import {
  HELP_SHEETS,
  type HelpSheetKind,
  NATIONAL_FILES,
  type NationalFileKind,
  type SheetFile,
} from '@shouwang/domain';

/** A file of the national system, or a sheet of help of the county's own. */
export type ExportKind = NationalFileKind | HelpSheetKind;

/** What is asked for: the register or an empty template, in the shape of one file of the national system, or help. */
export type ExportRequest = {
  readonly kind: ExportKind;
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

const FILES: readonly SheetFile<ExportKind>[] = [...NATIONAL_FILES, ...HELP_SHEETS];

/** The file of a kind; undefined for a kind that is none. */
export const exportFileOfKind = (kind: string): SheetFile<ExportKind> | undefined =>
  FILES.find((file) => file.kind === kind);

/** Is this a sheet of help? It has no row keys: it comes back by its own way (PAI-6, MEA-11). */
export const isHelpSheet = (kind: ExportKind): kind is HelpSheetKind =>
  HELP_SHEETS.some((sheet) => sheet.kind === kind);
