import { describe, expect, it } from 'vitest';

const sources = import.meta.glob<string>('./**/*.{ts,tsx}', { query: '?raw', import: 'default', eager: true });
const sheets = import.meta.glob<string>('./**/*.css', { query: '?raw', import: 'default', eager: true });

function resolve(from: string, specifier: string): string {
  const parts = from.split('/').slice(0, -1);
  for (const part of specifier.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '.') parts.push(part);
  }
  return parts.join('/');
}

/** Packages that loading `entry` brings along at once; what is fetched later by `import()` is not among them. */
function packagesBehind(entry: string): string[] {
  const seen = new Set<string>();
  const packages = new Set<string>();
  const visit = (file: string): void => {
    if (seen.has(file)) return;
    seen.add(file);
    const statements = (sources[file] ?? '').matchAll(
      /^(?:import|export)\s(?!type\s)[^;]*?from '([^']+)'|^import '([^']+)'/gm,
    );
    for (const [, from, bare] of statements) {
      const specifier = from ?? bare ?? '';
      if (specifier.startsWith('.')) visit(resolve(file, specifier));
      else packages.add(specifier.split('/')[0] ?? specifier);
    }
  };
  visit(entry);
  return [...packages].sort();
}

describe('the three entries', () => {
  it('the neutral one stands on React alone', () => {
    expect(packagesBehind('./index.ts')).toEqual(['react', 'react-dom']);
  });

  it('the phone one brings no kit before something rises or swipes', () => {
    expect(packagesBehind('./phone/index.ts')).toEqual(['react', 'react-dom']);
  });

  it('the office one brings antd, never antd-mobile', () => {
    expect(packagesBehind('./office/index.ts')).toEqual(['antd', 'dayjs', 'react']);
  });
});

describe('style sheets', () => {
  const written = Object.entries(sheets).filter(([file]) => file !== './tokens.css');

  it('are really read here', () => {
    expect(written.length).toBeGreaterThan(40);
    expect(written.filter(([, sheet]) => sheet.trim() === '')).toEqual([]);
  });

  it.each(written)('%s takes its colours from the tokens', (_, sheet) => {
    expect(sheet.match(/#[0-9a-f]{3,8}\b|rgba?\(|hsla?\(/gi)).toBeNull();
  });

  it.each(written)('%s uses only properties that the tokens define', (_, sheet) => {
    const known = new Set(
      Object.values(sheets)
        .join('')
        .match(/--[\w-]+(?=:)/g),
    );
    const set = ['--sw-ground', '--sw-float-left', '--sw-float-top'];
    const used = [...sheet.matchAll(/var\((--sw-[\w-]+)/g)].map(([, name = '']) => name);
    expect(used.filter((name) => !known.has(name) && !set.includes(name))).toEqual([]);
  });

  it.each(written)('%s stays with what Chrome 87 understands', (_, sheet) => {
    expect(sheet.match(/:is\(|:where\(|:has\(|aspect-ratio|@layer|@container|\bsubgrid\b/g)).toBeNull();
  });
});
