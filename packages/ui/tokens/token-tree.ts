import tokens from '../src/tokens.json';

/** A leaf of `tokens.json`: its value as written there. Numbers are px, `"14/22"` is size/line. */
export type TokenValue = string | number;

type Branch = { readonly [key: string]: unknown };

const isBranch = (value: unknown): value is Branch => typeof value === 'object' && value !== null;

/** Top-level keys of `tokens.json` that hold arrangements of tokens instead of tokens. */
const ARRANGEMENTS: readonly string[] = ['roles', 'kits'];

/**
 * Every token with its path, in the order of the file: `[['color', 'ink', '1'], '#1B2422']`.
 */
export function listTokens(): Array<[path: readonly string[], value: TokenValue]> {
  const found: Array<[readonly string[], TokenValue]> = [];
  const walk = (branch: Branch, path: readonly string[]): void => {
    const value = branch.$value;
    if (typeof value === 'string' || typeof value === 'number') found.push([path, value]);
    for (const [key, child] of Object.entries(branch)) {
      if (!key.startsWith('$') && isBranch(child)) walk(child, [...path, key]);
    }
  };
  for (const [key, child] of Object.entries(tokens)) {
    if (!ARRANGEMENTS.includes(key) && isBranch(child)) walk(child, [key]);
  }
  return found;
}

/** The value at a dotted path. A path that names no token is a mistake in `tokens.json`, so it throws. */
export function getToken(path: string): TokenValue {
  const found = listTokens().find(([parts]) => parts.join('.') === path);
  if (!found) throw new Error(`tokens.json: no token at ${path}`);
  return found[1];
}

/**
 * Resolves `{a.b.c}` in a value. A value that is nothing but one alias takes the token's own type (a number stays a
 * number); inside a longer text the token's text is put in place.
 *
 * @param write how a token at `path` is written where it is used, e.g. as `var(--sw-a-b-c)`
 */
export function resolveAliases(value: TokenValue, write: (path: string) => TokenValue): TokenValue {
  if (typeof value === 'number') return value;
  const whole = /^\{([\w.]+)\}$/.exec(value);
  if (whole?.[1]) return write(whole[1]);
  return value.replace(/\{([\w.]+)\}/g, (_, path: string) => String(write(path)));
}
