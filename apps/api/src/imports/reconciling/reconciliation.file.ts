import { may } from '../../platform/allow.ts';
import { actorOf } from '../../platform/context.ts';
import type { FilePurpose } from '../../platform/files/file-purpose.ts';

const MEGABYTE = 1_048_576;

/** Purpose of the exports that the register is laid beside, as a portal names it when it sends one. */
export const NATIONAL_EXPORT = 'nationalExport';

/** An export of the national system that is compared and never imported; nobody reads it again. */
export const nationalExportFile: FilePurpose = {
  name: NATIONAL_EXPORT,
  largest: 600 * MEGABYTE,
  // What it really is shows when it is read.
  mediaTypes: 'any',
  isReadLogged: true,
  mayUpload: (context) => may(context, 'reconcile', 'Reconciliation', { areaPath: actorOf(context).areaPath }),
  mayRead: async () => false,
};
