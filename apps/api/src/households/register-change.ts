import type { CryptoProvider } from '@shouwang/database';
import { isIdentity, openText, sealText } from './sealed-text.ts';

type ChangedCell = { readonly id: string; readonly key: string; readonly column: 'before' | 'after' };

const cellOf = ({ id, column }: ChangedCell) => ({ table: 'RegisterChange', column, rowId: id });

/** Texts of the register's history: those of identity numbers and telephones are sealed like the values themselves. */
export const changedText = {
  seal: (crypto: CryptoProvider, cell: ChangedCell, text: string): string | null =>
    isIdentity(cell.key) ? sealText(crypto, text, cellOf(cell)) : text || null,
  /** The text in the clear; empty for an empty value. */
  open: (crypto: CryptoProvider, cell: ChangedCell, stored: string | null): string =>
    (isIdentity(cell.key) ? openText(crypto, stored, cellOf(cell)) : stored) ?? '',
};
