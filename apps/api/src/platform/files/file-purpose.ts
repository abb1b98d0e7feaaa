import type { StoredFile } from '@shouwang/database';
import type { Context } from '../context.ts';
import type { MediaType } from './media-type.ts';

/**
 * What files are kept for: who may send them, what they may be, and who may read them again. A feature declares its
 * purpose in `src/<feature>/<x>.file.ts` and names it in `src/file-purposes.ts`.
 */
export type FilePurpose = {
  /** As the client says it in `X-Purpose`. */
  readonly name: string;
  /** Bytes. */
  readonly largest: number;
  /** By magic bytes; `any` leaves the judgement to whoever reads the file later. */
  readonly mediaTypes: readonly MediaType[] | 'any';
  /** May the signed-in person send such a file at all? False for files that only the server makes. */
  mayUpload(context: Context): boolean;
  /** May the signed-in person read this file now? Asked at every reading, through the rows that point to the file. */
  mayRead(context: Context, file: StoredFile): Promise<boolean>;
  /** Readings are written into the audit trail: exports, evidence, departments' data. */
  readonly isReadLogged: boolean;
};
