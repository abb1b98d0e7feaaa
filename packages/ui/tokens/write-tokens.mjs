// Writes the files made from tokens.json; run with `pnpm tokens` after changing a value.
import { writeFileSync } from 'node:fs';
import { officeThemeSource } from './office-theme.ts';
import { phoneThemeCss } from './phone-theme-css.ts';
import { tokensCss } from './tokens-css.ts';

const src = new URL('../src/', import.meta.url);
writeFileSync(new URL('tokens.css', src), tokensCss());
writeFileSync(new URL('office/theme.ts', src), officeThemeSource());
writeFileSync(new URL('phone/theme.css', src), phoneThemeCss());
