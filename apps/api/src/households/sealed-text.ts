import type { CryptoProvider } from '@shouwang/database';
import { type Facts, type IndicatorKey, indicator, isIndicatorKey } from '@shouwang/domain';
import { fieldClassOf } from '@shouwang/permissions';

/** Is this the indicator of an identity number or a telephone? Those are never stored in the clear. */
export const isIdentity = (key: string): key is IndicatorKey =>
  isIndicatorKey(key) && fieldClassOf(indicator(key)) === 'identity';

/** Seals a text for a cell; an absent or empty text stays nothing. */
export const sealText = (
  crypto: CryptoProvider,
  plain: string | undefined | null,
  cell: { readonly table: string; readonly column: string; readonly rowId: string },
): string | null => (plain ? crypto.seal(plain, cell) : null);

/** Opens what `sealText` sealed for this cell. */
export const openText = (
  crypto: CryptoProvider,
  sealed: string | null,
  cell: { readonly table: string; readonly column: string; readonly rowId: string },
): string | undefined => (sealed === null ? undefined : crypto.open(sealed, cell));

type MapText = (text: string, column: string) => string;

const mapIdentities = (facts: Facts, map: MapText): Facts => {
  const keys = Object.keys(facts).filter(isIdentity);
  if (keys.length === 0) return facts;
  return { ...facts, ...Object.fromEntries(keys.map((key) => [key, map(facts[key] ?? '', `facts.${key}`)])) };
};

/** Facts as the JSON column of a row holds them: telephones of helpers and contacts sealed. */
export const sealFacts = (crypto: CryptoProvider, facts: Facts, table: string, rowId: string): Facts =>
  mapIdentities(facts, (text, column) => crypto.seal(text, { table, column, rowId }));

/** The facts that `sealFacts` made. */
export const openFacts = (crypto: CryptoProvider, facts: Facts, table: string, rowId: string): Facts =>
  mapIdentities(facts, (text, column) => crypto.open(text, { table, column, rowId }));
