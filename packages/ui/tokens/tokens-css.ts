import tokens from '../src/tokens.json';
import { cssName, cssReference, cssValue } from './css-value.ts';
import { listTokens, resolveAliases } from './token-tree.ts';

type RoleName = Exclude<keyof typeof tokens.roles, '$description'>;

/** Where each set of roles answers. Order matters: a later rule of the same strength wins. */
const PLACES: ReadonlyArray<[role: RoleName, media: string | null, selector: string]> = [
  ['office', null, ':root'],
  ['phone', null, '[data-surface="phone"]'],
  ['elder', null, '[data-elder]'],
  ['sun', null, '[data-sun]'],
  ['still', '(prefers-reduced-motion: reduce)', ':root:root'],
  ['print', 'print', ':root:root'],
];

const rule = (selector: string, lines: readonly string[], indent = ''): string =>
  `${indent}${selector} {\n${lines.map((line) => `${indent}  ${line};\n`).join('')}${indent}}\n`;

/** The roles of one surface as declarations, aliases written as references to the token's property. */
const roleLines = (role: RoleName): string[] =>
  Object.entries(tokens.roles[role]).map(
    ([name, alias]) => `${cssName([name])}: ${resolveAliases(alias, cssReference)}`,
  );

/** `src/tokens.css`: every token as a custom property, then the roles of each surface. */
export function tokensCss(): string {
  const all = listTokens().map(([path, value]) => `${cssName(path)}: ${cssValue(path, value)}`);
  const places = PLACES.map(([role, media, selector]) =>
    media ? `@media ${media} {\n${rule(selector, roleLines(role), '  ')}}\n` : rule(selector, roleLines(role)),
  );
  return ['/* written from tokens.json by `pnpm tokens` */\n', rule(':root', all), ...places].join('\n');
}
