import { describe, expect, it } from 'vitest';
import officeTheme from '../src/office/theme.ts?raw';
import phoneTheme from '../src/phone/theme.css?raw';
import tokensSheet from '../src/tokens.css?raw';
import tokens from '../src/tokens.json';
import { officeThemeSource } from './office-theme.ts';
import { phoneThemeCss } from './phone-theme-css.ts';
import { getToken, listTokens } from './token-tree.ts';
import { tokensCss } from './tokens-css.ts';

describe('files written from tokens.json', () => {
  it('tokens.css equals what the tokens say', () => {
    expect(tokensSheet).toBe(tokensCss());
  });

  it('office/theme.ts equals what the tokens say', () => {
    expect(officeTheme).toBe(officeThemeSource());
  });

  it('phone/theme.css equals what the tokens say', () => {
    expect(phoneTheme).toBe(phoneThemeCss());
  });

  it('no role refers to itself, which a browser would treat as no value at all', () => {
    const declared = [...tokensSheet.matchAll(/^ *(--[\w-]+): var\((--[\w-]+)\);$/gm)];
    expect(declared.length).toBeGreaterThan(60);
    expect(declared.filter(([, name, target]) => name === target)).toEqual([]);
  });

  it('every surface that sets type sets the whole scale', () => {
    const scale = ['type-note', 'type-second', 'type-base', 'type-lead', 'type-title', 'type-figure'];
    for (const surface of ['office', 'phone', 'elder'] as const) {
      expect(Object.keys(tokens.roles[surface])).toEqual(expect.arrayContaining(scale));
    }
  });

  it('an unknown path is refused', () => {
    expect(() => getToken('color.ink.9')).toThrow('color.ink.9');
  });
});

/** Relative luminance by WCAG 2.2 of `#RRGGBB`. */
function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

describe('contrast (WCAG 2.2 AA)', () => {
  const { ink, status, surface, line, primary } = tokens.color;

  it('every ink that carries words reaches 4.5 on sheet, page, sunk and selected', () => {
    for (const words of [ink['1'], ink['2'], ink['3']]) {
      for (const ground of [surface.sheet, surface.page, surface.sunk, surface.select]) {
        expect(contrast(words.$value, ground.$value), `${words.$value} on ${ground.$value}`).toBeGreaterThanOrEqual(
          4.5,
        );
      }
    }
  });

  it('every status word reaches 4.5 on white, on the page and on its own ground', () => {
    for (const [name, pair] of Object.entries(status)) {
      if (typeof pair === 'string') continue;
      for (const ground of [surface.sheet.$value, surface.page.$value, pair.ground.$value]) {
        expect(contrast(pair.text.$value, ground), `${name} on ${ground}`).toBeGreaterThanOrEqual(4.5);
      }
    }
  });

  it('borders of controls reach 3 on sheet and page', () => {
    for (const ground of [surface.sheet, surface.page]) {
      expect(contrast(line.control.$value, ground.$value)).toBeGreaterThanOrEqual(3);
    }
  });

  it('white on every state of the primary colour reaches 4.5', () => {
    for (const ground of [primary.base, primary.hover, primary.active]) {
      expect(contrast(ink.inverse.$value, ground.$value)).toBeGreaterThanOrEqual(4.5);
    }
  });

  it('elder mode has no type under 18 px and no target under 60', () => {
    for (const [path, value] of listTokens()) {
      if (path[0] === 'text' && path[1] === 'elder')
        expect(Number.parseInt(String(value), 10)).toBeGreaterThanOrEqual(18);
      if (path[0] === 'size' && path[1] === 'elder' && path[2] !== 'margin') expect(value).toBeGreaterThanOrEqual(60);
    }
  });
});
