import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, test } from 'vitest';
import { findViolations } from './find-violations.mjs';
import { layers } from './layers.mjs';
import { readManifests } from './read-manifests.mjs';

const root = fileURLToPath(new URL('../../', import.meta.url));

describe('the layers between packages', () => {
  test('hold in this repository', () => {
    expect(findViolations(readManifests(root))).toEqual([]);
  });

  test('have no circle', () => {
    const depth = (name, path = []) => {
      if (path.includes(name)) throw new Error(`${[...path, name].join(' -> ')} is a circle`);
      return 1 + Math.max(0, ...layers[name].map((next) => depth(next, [...path, name])));
    };
    for (const name of Object.keys(layers)) expect(depth(name)).toBeGreaterThan(0);
  });

  test.each([
    ['domain', 'database', /domain may not depend on @shouwang\/database\. It uses nothing of ours\. .*pass it in/],
    ['ui', 'domain', /ui may not depend .* as a prop/],
    [
      'portal-village',
      'portal-county',
      /may not depend on @shouwang\/portal-county\. It may use portal-kit, screens, ui\./,
    ],
    ['portal-village', 'domain', /portal-village may not depend on @shouwang\/domain/],
    ['screens', 'permissions', /screens may not depend on @shouwang\/permissions/],
    ['newcomer', 'ui', /newcomer has no place in/],
  ])('a dependency of %s on %s is caught', (own, other, sentence) => {
    const manifest = { name: `@shouwang/${own}`, dependencies: { [`@shouwang/${other}`]: 'workspace:*' } };
    expect(findViolations([manifest]).join()).toMatch(sentence);
  });

  test('a development dependency counts too', () => {
    const manifest = { name: '@shouwang/domain', devDependencies: { '@shouwang/database': 'workspace:*' } };
    expect(findViolations([manifest])).toHaveLength(1);
  });
});

describe('the lint rules', () => {
  const workspace = mkdtempSync(join(tmpdir(), 'shouwang-lint-'));
  afterAll(() => rmSync(workspace, { recursive: true }));

  const put = (path, text) => {
    mkdirSync(dirname(join(workspace, path)), { recursive: true });
    writeFileSync(join(workspace, path), text);
  };
  put('.gitignore', '');
  cpSync(join(root, 'biome.json'), join(workspace, 'biome.json'));
  cpSync(join(root, 'tooling/boundaries/pure-domain.grit'), join(workspace, 'tooling/boundaries/pure-domain.grit'));

  const messagesOf = (path, text) => {
    put(path, text);
    const biome = spawnSync(
      join(root, 'node_modules/.bin/biome'),
      ['lint', '--vcs-enabled=false', '--reporter=json', path],
      { cwd: workspace, encoding: 'utf8' },
    );
    return JSON.parse(biome.stdout)
      .diagnostics.map(({ category, message }) => `${category}: ${message}`)
      .join('\n');
  };

  const inDomain = 'packages/domain/src/clues/due-on.ts';
  test.each([
    ['the clock in the domain', inDomain, 'export const a = Date.now();', /no clock\. Take `now` as an argument/],
    ['today in the domain', inDomain, 'export const a = new Date();', /no clock/],
    ['the clock passed on in the domain', inDomain, 'export const a = Date.now;', /no clock/],
    ['chance in the domain', inDomain, 'export const a = Math.random();', /no chance\. Take the id/],
    ['Node.js in the domain', inDomain, "export { readFileSync } from 'node:fs';", /noNodejsModules/],
    [
      'the environment anywhere',
      'apps/api/src/clues/report-clue.ts',
      'export const a = process.env.PORT;',
      /noProcessEnv/,
    ],
    ['a default export', 'packages/ui/src/mark.ts', 'export default 1;', /noDefaultExport/],
    ['a barrel inside a package', 'packages/ui/src/marks/all.ts', "export { a } from './a.ts';", /noBarrelFile/],
    ['`any`', 'packages/ui/src/mark.ts', 'export const a = (b: any) => b;', /noExplicitAny/],
    ['a test that is skipped', 'packages/ui/src/mark.test.ts', "test.skip('a', () => {});", /noSkippedTests/],
    [
      'the register behind the builders in a story',
      'e2e/tests/village/visit.spec.ts',
      "import { a } from '@shouwang/database';\na();",
      /database\/testing/,
    ],
  ])('catch %s', (_, path, text, message) => {
    expect(messagesOf(path, text)).toMatch(message);
  });

  test('leave a date made from an argument alone', () => {
    expect(messagesOf(inDomain, 'export const dayAfter = (at: number) => new Date(at + 86_400_000);')).toBe('');
  });
});
