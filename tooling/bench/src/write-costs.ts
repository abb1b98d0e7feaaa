import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { finished } from 'node:stream/promises';
import type { BenchPerson } from './people.ts';
import { SeededNumbers } from './random.ts';

const HEADER =
  '姓名,身份证号,医疗总费用,政策范围内费用,基本医保报销,大病保险报销,医疗救助,个人自付,合规自付,住院次数,主要诊断类别,截至月份';

const row = (name: string, idNumber: string, random: SeededNumbers): string => {
  const cost = 500 + random.below(60_000);
  const paid = Math.floor(cost / 4);
  return `${name},${idNumber},${cost}.50,${cost},${cost - paid},0,0,${paid}.00,${paid},${1 + random.below(3)},慢性病,202109`;
};

/**
 * Writes hospital costs of so many rows, twelve columns: six in ten about people of the register, two in a hundred with
 * a damaged number.
 */
export const writeCosts = async (
  path: string,
  rows: number,
  people: readonly BenchPerson[],
  strangers: readonly BenchPerson[],
): Promise<void> => {
  const random = new SeededNumbers(rows);
  const stream = createWriteStream(path);
  let text = `${HEADER}\n`;
  for (let at = 0; at < rows; at += 1) {
    const isKnown = random.below(100) < 60;
    const from = isKnown ? people : strangers;
    const { name = '', idNumber = '' } = from[random.below(from.length)] ?? {};
    const isDirty = random.below(100) < 2;
    text += `${row(name, isDirty ? `${idNumber.slice(0, 17)}?` : idNumber, random)}\n`;
    if (text.length < 1_000_000) continue;
    if (!stream.write(text)) await once(stream, 'drain');
    text = '';
  }
  stream.end(text);
  await finished(stream);
};
