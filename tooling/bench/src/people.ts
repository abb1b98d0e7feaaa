import { checkCharacter } from '@shouwang/domain';
import { SeededNumbers } from './random.ts';

/** A person who does not exist: the region 532999 was never assigned. */
export type BenchPerson = {
  readonly name: string;
  readonly idNumber: string;
  readonly birthDate: string;
  readonly gender: '男' | '女';
};

const SURNAMES = '杨李张赵字尹段王何罗左施高马周陈刘黄董苏';
const GIVEN = '国华秀英永芳立群天贵春花文秀绍荣晓燕正强泽宇桂兰建平志远玉梅';
const DAY_MS = 86_400_000;
const FIRST_DAY = Date.UTC(1935, 0, 1);
const DAYS = 30_000;

/** As many people as asked for, each with a number of their own; the same seed gives the same people. */
export const somePeople = (count: number, seed: number): BenchPerson[] => {
  const random = new SeededNumbers(seed);
  const taken = new Set<string>();
  const people: BenchPerson[] = [];
  while (people.length < count) {
    const birthDate = new Date(FIRST_DAY + random.below(DAYS) * DAY_MS).toISOString().slice(0, 10).replaceAll('-', '');
    const sequence = String(random.below(1_000)).padStart(3, '0');
    const first17 = `532999${birthDate}${sequence}`;
    if (taken.has(first17)) continue;
    taken.add(first17);
    const pick = (from: string): string => from.charAt(random.below(from.length));
    people.push({
      name: `${pick(SURNAMES)}${pick(GIVEN)}${pick(GIVEN)}`,
      idNumber: `${first17}${checkCharacter(first17)}`,
      birthDate,
      gender: Number(sequence[2]) % 2 === 1 ? '男' : '女',
    });
  }
  return people;
};
