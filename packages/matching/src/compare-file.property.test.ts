import { createWriteStream, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkCharacter, DATASETS } from '@shouwang/domain';
import { writeWorkbook } from '@shouwang/spreadsheet';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { compareFile } from './compare-file.ts';
import { PeopleIndex } from './people/people-index.ts';
import type { RegisterPerson } from './people/register-person.ts';

const folder = mkdtempSync(join(tmpdir(), 'shouwang-matching-'));
let files = 0;
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function idOf(day: string, order: number): string {
  const first17 = `532999${day}${String(order).padStart(3, '0')}`;
  return `${first17}${checkCharacter(first17)}`;
}

/** Few days, orders and names, so that numbers, birthdays and names often coincide. */
const day = fc.constantFrom('19710305', '19850712', '20210930');
const order = fc.integer({ min: 1, max: 4 });
const name = fc.constantFrom('王庆', '王 庆', '李庆', '此里·拉姆', '此里•拉姆', '此里．拉姆', '张䶮', '');

const person = fc.record({
  day,
  order,
  name,
  hasOtherBirth: fc.boolean(),
  id: fc.constantFrom('own', 'none', 'wrong'),
});

type Person = typeof person extends fc.Arbitrary<infer Value> ? Value : never;

function registered(people: readonly Person[]): RegisterPerson[] {
  return people.map((one, i) => {
    const own = idOf(one.day, one.order);
    return {
      personId: `id-${i}`,
      personNo: String(1000 + i),
      householdId: `household-${i >> 1}`,
      householdNo: String(500 + (i >> 1)),
      areaPath: '53/5329/532929/',
      name: one.name,
      birthDate: one.hasOtherBirth ? '19710305' : one.day,
      gender: one.order % 2 === 1 ? '男' : '女',
      idNumber: one.id === 'own' ? own : one.id === 'none' ? '' : `${own.slice(0, 17)}${own[17] === '1' ? '2' : '1'}`,
      facts: {},
      householdType: 'GENERAL',
      monitoringStatus: 'NONE',
      risks: [],
    };
  });
}

/** The ways in which offices write a number, and what must come of it. */
const FORMS: readonly (readonly [form: string, write: (id: string) => string, reason?: string])[] = [
  ['plain', (id) => id],
  ['wrapped', (id) => `="${id}"`],
  ['apostrophe', (id) => `'${id}`],
  ['spaces', (id) => ` ${id.slice(0, 6)} ${id.slice(6)}　`],
  ['full-width', (id) => id.replace(/[\dX]/g, (half) => String.fromCharCode(half.charCodeAt(0) + 0xfee0))],
  ['lower x', (id) => id.toLowerCase()],
  ['empty', () => '', 'ID_EMPTY'],
  ['scientific', () => '5.32999E+17', 'ID_DAMAGED'],
  ['short', (id) => id.slice(0, 17), 'ID_LENGTH'],
  ['letter', (id) => `${id.slice(0, 8)}A${id.slice(9)}`, 'ID_CHARSET'],
  ['date', (id) => `${id.slice(0, 10)}13${id.slice(12)}`, 'ID_DATE'],
  ['check', (id) => `${id.slice(0, 17)}${id[17] === '0' ? '1' : '0'}`, 'ID_CHECKSUM'],
];

const row = fc.record({
  day,
  order,
  name,
  form: fc.constantFrom(...FORMS),
  amount: fc.constantFrom('1', ' 1', '2', '1,5', '"', ''),
});

type Row = typeof row extends fc.Arbitrary<infer Value> ? Value : never;

const normal = (text: string) =>
  text
    .normalize('NFKC')
    .replace(/\s/g, '')
    .replace(/[•・‧∙⋅.]/g, '·');

/** The decision rule written down as plainly as possible, with strings and linear searches. */
function decidePlainly(rows: readonly Row[], people: readonly RegisterPerson[]): string[] {
  const accepted = new Set<string>();
  return rows.map(({ day: birth, order: digit, name: written, form: [, , reason], amount }) => {
    if (reason) return `REJECTED ${reason} `;
    const key = idOf(birth, digit);
    const cells = [key, written.trim(), amount.trim()].join('|');
    if (accepted.has(cells)) return `REJECTED DUPLICATE_ROW ${key}`;
    accepted.add(cells);
    const sameKey = people.filter(({ idNumber }) => idNumber === key);
    const sameName = sameKey.filter((one) => normal(one.name) === normal(written));
    const namesakes = people.filter(
      (one) =>
        normal(one.name) === normal(written) && one.birthDate === birth && (one.gender === '男') === (digit % 2 === 1),
    );
    const [outcome, found] =
      sameName.length > 0
        ? ['EXACT', sameName]
        : sameKey.length > 0
          ? ['ID_ONLY', sameKey]
          : namesakes.length > 0
            ? ['NAME_ONLY', namesakes]
            : ['NOT_IN_REGISTER', []];
    return `${outcome} ${found.map(({ personNo }) => personNo).join(';')} ${key}`;
  });
}

async function decide(path: string, people: readonly RegisterPerson[]): Promise<string[]> {
  const decided: string[] = [];
  const result = await compareFile({
    path,
    dataset: DATASETS['medical-costs'],
    people: await PeopleIndex.build([people]),
    onOutcomes: (outcomes) => {
      for (let i = 0; i < outcomes.length; i++) {
        const { outcome, reason, personNos, idKey } = outcomes.recordAt(i);
        decided.push(`${outcome} ${reason ?? personNos.join(';')} ${idKey}`);
      }
    },
  });
  expect(result).toMatchObject({ ok: true, counts: { read: decided.length } });
  return decided;
}

const quoted = (text: string, always: boolean) =>
  always || /[",]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;

describe('[CMP-1..7] any file', () => {
  const table = fc.record({
    people: fc.array(person, { maxLength: 8 }),
    rows: fc.array(row, { minLength: 1, maxLength: 12 }),
    columns: fc.shuffledSubarray(['姓名', '身份证号', '个人自付'], { minLength: 3, maxLength: 3 }),
    isQuoted: fc.boolean(),
  });

  const cellsOf = (columns: readonly string[], { day: birth, order: digit, name: written, form, amount }: Row) =>
    columns.map((column) => {
      if (column === '姓名') return written;
      return column === '身份证号' ? form[1](idOf(birth, digit)) : amount;
    });

  it('of text is decided as the rule says, in any order of columns and with quotes anywhere', async () => {
    await fc.assert(
      fc.asyncProperty(table, async ({ people, rows, columns, isQuoted }) => {
        const path = join(folder, String(files++));
        const lines = [columns, ...rows.map((one) => cellsOf(columns, one))];
        writeFileSync(path, lines.map((cells) => cells.map((cell) => quoted(cell, isQuoted)).join(',')).join('\r\n'));
        // A row of three empty cells is blank and is no row at all.
        const kept = rows.filter((one) => cellsOf(columns, one).some((cell) => cell.trim() !== ''));
        fc.pre(kept.length > 0);
        const register = registered(people);
        expect(await decide(path, register)).toEqual(decidePlainly(kept, register));
      }),
      { numRuns: 300 },
    );
  });

  it('that is a workbook is decided in the same way', async () => {
    await fc.assert(
      fc.asyncProperty(table, async ({ people, rows, columns }) => {
        const path = join(folder, String(files++));
        const sheet = {
          name: '表',
          columns: columns.map((header) => ({ header })),
          rows: rows.map((one) => cellsOf(columns, one)),
        };
        await writeWorkbook(createWriteStream(path), [sheet], new Date(0));
        const kept = rows.filter((one) => cellsOf(columns, one).some((cell) => cell.trim() !== ''));
        fc.pre(kept.length > 0);
        const register = registered(people);
        expect(await decide(path, register)).toEqual(decidePlainly(kept, register));
      }),
      { numRuns: 60 },
    );
  });
});
