import tokens from '../src/tokens.json';
import { getToken, resolveAliases, type TokenValue } from './token-tree.ts';

const literal = (value: TokenValue): string => {
  const resolved = resolveAliases(value, getToken);
  return typeof resolved === 'number' ? String(resolved) : `'${resolved.replaceAll("'", "\\'")}'`;
};

const lines = (values: Readonly<Record<string, TokenValue>>, indent: string): string =>
  Object.entries(values)
    .map(([name, value]) => `${indent}${name}: ${literal(value)},\n`)
    .join('');

/** `src/office/theme.ts`: the antd theme with every alias resolved, because antd derives shades from literal colours. */
export function officeThemeSource(): string {
  const { token, components } = tokens.kits.antd;
  const parts = Object.entries(components).map(
    ([name, values]) => `    ${name}: {\n${lines(values as Record<string, TokenValue>, '      ')}    },\n`,
  );
  return `// written from tokens.json by \`pnpm tokens\`
import type { ThemeConfig } from 'antd';

/** antd's theme made from the tokens. Class names are not hashed, so that sheets can be cached and overridden. */
export const officeTheme: ThemeConfig = {
  cssVar: { prefix: 'sw-antd' },
  hashed: false,
  token: {
${lines(token as Record<string, TokenValue>, '    ')}  },
  components: {
${parts.join('')}  },
};
`;
}
