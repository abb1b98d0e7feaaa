import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { generateKeyRingText, KeyRingError } from './key-ring.ts';
import { loadKeyRing } from './load-key-ring.ts';

let folder: string;
let file: string;

beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'key-ring-'));
  file = path.join(folder, 'data', 'keys.json');
});

afterEach(() => fs.rmSync(folder, { recursive: true, force: true }));

test('the first start makes a file that only its owner can read; later starts read the same keys', () => {
  const first = loadKeyRing({ file, create: true });
  expect(fs.statSync(file).mode & 0o777).toBe(0o600);
  expect(fs.readdirSync(path.dirname(file))).toEqual(['keys.json']);
  const second = loadKeyRing({ file, create: false });
  expect(second.sealing[0]?.key.export()).toEqual(first.sealing[0]?.key.export());
  expect(second.index.export()).toEqual(first.index.export());
});

test('keys are never made anew for a database that has data', () => {
  expect(() => loadKeyRing({ file, create: false })).toThrow('请从备份恢复该文件');
  expect(fs.existsSync(file)).toBe(false);
});

test('a file that other accounts can read is refused', () => {
  loadKeyRing({ file, create: true });
  fs.chmodSync(file, 0o644);
  expect(() => loadKeyRing({ file, create: true })).toThrow('chmod 600');
});

test('a damaged file is refused and left as it is', () => {
  fs.mkdirSync(path.dirname(file));
  fs.writeFileSync(file, '{', { mode: 0o600 });
  expect(() => loadKeyRing({ file, create: true })).toThrow(KeyRingError);
  expect(fs.readFileSync(file, 'utf8')).toBe('{');
});

test('keys can come as a text instead', () => {
  const text = generateKeyRingText();
  expect(loadKeyRing({ text }).sealing).toHaveLength(1);
});
