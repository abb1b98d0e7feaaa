import { getToken, type TokenValue } from './token-tree.ts';

/** The custom property that carries the token at `path`: `color.ink.1` is `--sw-color-ink-1`. */
export const cssName = (path: readonly string[]): string => `--sw-${path.join('-')}`;

/** As the formatter writes it, so that the generated sheet passes the same check as a handwritten one. */
const inFormatterStyle = (value: string): string =>
  value
    .replace(/#[0-9A-F]{6}\b/g, (hex) => hex.toLowerCase())
    .replace(/,(?=\S)/g, ', ')
    .replace(/ \.(?=\d)/g, ' 0.');

/**
 * A token as CSS: numbers are px (weights are bare), `14/22` becomes `14px / 22px`, on paper `pt`.
 */
export function cssValue(path: readonly string[], value: TokenValue): string {
  if (typeof value === 'number') return path[0] === 'font' ? String(value) : `${value}px`;
  const type = /^(\d+)\/(\d+)$/.exec(value);
  if (!type) return inFormatterStyle(value);
  const unit = path[1] === 'print' ? 'pt' : 'px';
  return `${type[1]}${unit} / ${type[2]}${unit}`;
}

/** A reference to the token's custom property; throws when there is no such token. */
export function cssReference(path: string): string {
  getToken(path);
  return `var(${cssName(path.split('.'))})`;
}
