import { randomUUID } from 'node:crypto';
import { checkCharacter } from '@shouwang/domain';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SeenRows } from '../rows/seen-rows.ts';
import { birthOf, isMale, packHigh, packLow, unpackId } from './packed-id.ts';
import { PeopleIndex } from './people-index.ts';
import type { RegisterPerson } from './register-person.ts';
import { NumberTexts, RepeatedTexts, UuidTexts } from './text-columns.ts';

const codesOf = (text: string) => Uint8Array.from(text, (character) => character.charCodeAt(0));

const idNumber = fc
  .tuple(
    fc.integer({ min: 110000, max: 659999 }),
    fc.integer({ min: 0, max: 44_000 }),
    fc.integer({ min: 0, max: 999 }),
  )
  .map(([region, days, order]) => {
    const day = new Date(Date.UTC(1900, 0, 1) + days * 86_400_000).toISOString().slice(0, 10).replaceAll('-', '');
    const first17 = `${region}${day}${String(order).padStart(3, '0')}`;
    return `${first17}${checkCharacter(first17)}`;
  });

describe('packed columns', () => {
  it('give every number, birth date and sex back', () => {
    fc.assert(
      fc.property(idNumber, (id) => {
        const high = packHigh(codesOf(`x${id}`), 1);
        const low = packLow(codesOf(`x${id}`), 1);
        expect(unpackId(high, low)).toBe(id);
        expect(birthOf(high, low)).toBe(Number(id.slice(6, 14)));
        expect(isMale(low)).toBe(Number(id[16]) % 2 === 1);
      }),
    );
  });

  it('give every text back, also odd ones', () => {
    const odd = fc.oneof(fc.uuid(), fc.string(), fc.stringMatching(/^0?\d{1,20}$/), fc.constant(''));
    fc.assert(
      fc.property(fc.array(odd), (texts) => {
        for (const column of [new UuidTexts(), new NumberTexts(), new RepeatedTexts()]) {
          for (const text of texts) column.push(text);
          expect(texts.map((_, i) => column.at(i))).toEqual(texts);
        }
      }),
    );
  });
});

describe('seen rows', () => {
  type Row = readonly [high: number, low: number, first: number, second: number];

  /** For each row the number of the equal earlier one, or 0; rows come in portions and are numbered from 1. */
  const earlierOf = (rows: readonly Row[], portion: number): number[] => {
    const seen = new SeenRows();
    const earlier = rows.map(() => 0);
    for (let from = 0; from < rows.length; from += portion) {
      const part = rows.slice(from, from + portion);
      const column = (at: 0 | 1 | 2 | 3) => Uint32Array.from(part, (row) => row[at]);
      const rowNumber = Int32Array.from(part, (_, i) => from + i + 1);
      const keys = { high: column(0), low: column(1), first: column(2), second: column(3), rowNumber };
      seen.addAll(keys, part.length, (row, number) => {
        earlier[from + row] = number;
      });
    }
    return earlier;
  };

  it('find exactly the rows that were equal in number and fingerprint, however many there are', () => {
    const entry = fc.tuple(fc.integer({ min: 1, max: 30 }), fc.nat(2), fc.nat(3), fc.nat(3));
    fc.assert(
      fc.property(fc.array(entry, { maxLength: 200 }), fc.integer({ min: 1, max: 50 }), (rows, portion) => {
        const first = new Map<string, number>();
        const expected = rows.map((row, i) => {
          const known = first.get(row.join()) ?? 0;
          if (known === 0) first.set(row.join(), i + 1);
          return known;
        });
        expect(earlierOf(rows, portion)).toEqual(expected);
      }),
    );
    const many = Array.from({ length: 40_000 }, (_, i): Row => [(i % 20_000) + 1, i % 20_000, i % 20_000, 0]);
    expect(earlierOf(many, 3_000)).toEqual(many.map((_, i) => (i < 20_000 ? 0 : i - 19_999)));
  });

  it('do not know a row without a number', () => {
    const nobody: Row = [0, 0, 1, 1];
    expect(earlierOf([nobody, nobody], 2)).toEqual([0, 0]);
  });
});

describe('the people index', () => {
  const base: RegisterPerson = {
    personId: randomUUID(),
    personNo: '53290000694502',
    householdId: randomUUID(),
    householdNo: '532900006945',
    areaPath: '53/5329/532929/',
    name: '董志绍',
    birthDate: '19711105',
    gender: '男',
    idNumber: '53299919711105441434',
    facts: { workMonths: '5' },
    householdType: 'LIFTED',
    monitoringStatus: 'OPEN',
    risks: ['ILLNESS', 'DISABILITY'],
  };

  it('gives everything back that checks and records need', async () => {
    const people = await PeopleIndex.build([[base], [{ ...base, personId: 'other', birthDate: '1971-11-05' }]]);
    expect(people.count).toBe(2);
    expect(people.personIdAt(0)).toBe(base.personId);
    expect([people.householdIdAt(1), people.areaPathAt(1)]).toEqual([base.householdId, base.areaPath]);
    expect([people.personNoAt(0), people.householdNoAt(0)]).toEqual(['53290000694502', '532900006945']);
    expect([people.findBirthDateAt(0), people.findBirthDateAt(1)]).toEqual(['1971-11-05', '1971-11-05']);
    expect([people.idEndingAt(0), people.factAt(0, 'workMonths'), people.factAt(0, 'schoolStatus')]).toEqual([
      '34',
      '5',
      '',
    ]);
    expect([people.householdTypeAt(0), people.isOpenAt(0), people.risksAt(0)]).toEqual([
      'LIFTED',
      true,
      ['ILLNESS', 'DISABILITY'],
    ]);
    expect(people.findNamesakes('董志绍', 532999197, 11105441)).toEqual([0, 1]);
    expect(people.findNamesakes('董志绍', 532999197, 11105440)).toEqual([]);
  });

  it('has no birth date for a day that does not exist', async () => {
    const people = await PeopleIndex.build([
      [
        { ...base, birthDate: '19711305' },
        { ...base, birthDate: '' },
      ],
    ]);
    expect([people.findBirthDateAt(0), people.findBirthDateAt(1)]).toEqual([undefined, undefined]);
  });

  it('does not know a fact that no check declares', async () => {
    const people = await PeopleIndex.build([[base]]);
    expect(() => people.factAt(0, 'mobile')).toThrow('mobile');
    const few = await PeopleIndex.build([[base]], { factKeys: ['workMonths'] });
    expect(few.factAt(0, 'workMonths')).toBe('5');
    expect(() => few.factAt(0, 'schoolStatus')).toThrow('schoolStatus');
  });

  it('finds everybody with a number, and nobody without a usable one', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(idNumber, fc.boolean()), { maxLength: 50 }), async (numbers) => {
        const ids = numbers.map(([id, isUsable]) => (isUsable ? id : id.slice(0, 17)));
        const people = await PeopleIndex.build([ids.map((id) => ({ ...base, idNumber: id }))]);
        for (const [id] of numbers) {
          const found: number[] = [];
          let at = people.firstWithId(packHigh(codesOf(id), 0), packLow(codesOf(id), 0));
          for (; at >= 0; at = people.nextWithSameId(at)) found.push(at);
          expect(found).toEqual(ids.flatMap((other, i) => (other === id ? [i] : [])));
        }
      }),
    );
  });

  it('stops building when asked to', async () => {
    const abort = AbortSignal.abort(new Error('enough'));
    await expect(PeopleIndex.build([[base]], { signal: abort })).rejects.toThrow('enough');
  });
});
