import tokens from '../src/tokens.json';
import { cssReference } from './css-value.ts';
import { resolveAliases } from './token-tree.ts';

/** `NavBar` is `.adm-nav-bar` in antd-mobile's sheets. */
const className = (component: string): string =>
  `.adm${component.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;

const rule = (selector: string, values: Readonly<Record<string, string>>): string => {
  const lines = Object.entries(values).map(([name, value]) => `  ${name}: ${resolveAliases(value, cssReference)};\n`);
  return `${selector} {\n${lines.join('')}}\n`;
};

/**
 * `src/phone/theme.css`: antd-mobile's variables as references to ours, so that 长辈 and 日光 reach them too.
 * `:root:root` because antd-mobile's own `:root` block may be loaded later.
 */
export function phoneThemeCss(): string {
  const { root, elder, components } = tokens.kits.antdMobile;
  return [
    '/* written from tokens.json by `pnpm tokens` */\n',
    rule(':root:root', root),
    rule(':root:root[data-elder]', elder),
    ...Object.entries(components).map(([name, values]) => rule(`:root ${className(name)}`, values)),
  ].join('\n');
}
