import type { ImportBatch } from '@shouwang/database';
import type { ActionDeclaration } from '../platform/actions.type.ts';
import { importStatusLabel } from './import-kind.ts';

type ImportAction = Required<ActionDeclaration<ImportBatch>>;

const OPEN = new Set(['READING', 'PREVIEWED']);

/** What can be done with an import, and what stands in its way. Screens and use cases ask the same functions. */
export const importActions = {
  confirm: {
    name: 'confirm',
    permission: 'import',
    label: 'imports.action.confirm',
    refusals: ({ status, newRows, changedRows, openConflicts }) => {
      if (status !== 'PREVIEWED') return [{ code: 'IMPORT_NOT_READY', params: { status: importStatusLabel(status) } }];
      if (openConflicts > 0) return [{ code: 'IMPORT_CONFLICTS_OPEN', params: { count: openConflicts } }];
      return newRows + changedRows === 0 ? [{ code: 'IMPORT_NOTHING_TO_DO' }] : [];
    },
  },
  settle: {
    name: 'settle',
    permission: 'import',
    label: 'imports.action.settle',
    refusals: ({ status, conflictCells }) =>
      status === 'PREVIEWED' && conflictCells > 0
        ? []
        : [{ code: 'IMPORT_NOT_READY', params: { status: importStatusLabel(status) } }],
  },
  chooseDay: {
    name: 'chooseDay',
    permission: 'import',
    label: 'imports.action.chooseDay',
    refusals: ({ status }) =>
      status === 'PREVIEWED' ? [] : [{ code: 'IMPORT_NOT_READY', params: { status: importStatusLabel(status) } }],
  },
  cancel: {
    name: 'cancel',
    permission: 'import',
    label: 'imports.action.cancel',
    refusals: ({ status }) =>
      OPEN.has(status) ? [] : [{ code: 'IMPORT_OVER', params: { status: importStatusLabel(status) } }],
  },
  undo: {
    name: 'undo',
    permission: 'import',
    label: 'imports.action.undo',
    refusals: ({ status }) =>
      status === 'CONFIRMED' ? [] : [{ code: 'IMPORT_NOT_CONFIRMED', params: { status: importStatusLabel(status) } }],
  },
} as const satisfies Readonly<Record<string, ImportAction>>;
