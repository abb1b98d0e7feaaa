import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { type ListedAsOf, listAsOf } from '@shouwang/database';
import {
  type AsOf,
  endOfShanghaiDay,
  type Facts,
  indicator,
  indicatorKeysOf,
  isIsoDate,
  maskedText,
  shanghaiDateOf,
} from '@shouwang/domain';
import { areaDirectory } from '../../areas/area-directory.ts';
import { commandGroup } from '../../command-line/command-group.ts';
import { runCommand } from '../../command-line/run-command.ts';
import type { AddCommand } from '../../commands.ts';
import type { Services } from '../../platform/context.ts';
import { refuse } from '../../platform/refusal.ts';
import { operatorContext } from '../../platform/session/operator-actor.ts';
import { isIdentity } from '../sealed-text.ts';
import { type HouseholdState, readHouseholdsAsOf } from './household-as-of.ts';
import { readableAreas } from './readable-areas.ts';

/** A list is one question over the whole county; the households in it are read in smaller parts. */
const LISTED_AT_ONCE = 20_000;
const AT_ONCE = 500;

/** A day means what was known at its end, 24时; a moment means itself. */
const readMoment = (text: string | undefined, now: Date): Date => {
  if (text === undefined) return now;
  const moment = isIsoDate(text) ? endOfShanghaiDay(text) : new Date(text);
  if (Number.isNaN(moment.getTime())) return refuse('INPUT_INVALID', { reason: `“${text}”不是日期或时间` });
  return moment > now ? now : moment;
};

const readDay = (text: string | undefined, now: Date): string => {
  const day = text ?? shanghaiDateOf(now);
  return isIsoDate(day) ? day : refuse('INPUT_INVALID', { reason: `“${day}”不是日期，写成 2021-09-30` });
};

const KEYS = indicatorKeysOf('household');
const OWN_COLUMNS = ['户主', '在户人口', '监测对象类别', '所在区划代码'];

const cell = (text: string): string => (/[",\r\n]/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
const line = (cells: readonly string[]): string => `${cells.map(cell).join(',')}\r\n`;

const shown = (facts: Facts, key: (typeof KEYS)[number]): string => {
  const text = facts[key] ?? '';
  if (text === '') return '';
  // Long numbers stay texts in a spreadsheet (DOMAIN E.2).
  return isIdentity(key) ? maskedText(key, text) : text;
};

const rowOf = ({ household, members, cases }: HouseholdState): string[] => {
  const active = members.filter(({ row }) => row.isActiveMember === '是');
  const open = cases.find(({ row }) => row.status === 'OPEN');
  return [
    (active[0] ?? members[0])?.facts.name ?? '',
    String(active.length),
    open?.facts.monitoringCategory ?? '',
    (household.row.areaPath ?? '').split('/').filter(Boolean).at(-1) ?? '',
    ...KEYS.map((key) => shown(household.facts, key)),
  ];
};

/** Every household as it stood, in the order of the areas of then, some hundred at a time. */
async function* householdsAsOf(services: Services, areaPaths: readonly string[], asOf: AsOf) {
  const { prisma } = services.database;
  const reader = { db: prisma, crypto: services.crypto };
  let after: { areaPath: string; id: string } | undefined;
  for (;;) {
    const listed = await prisma.$queryRaw<ListedAsOf[]>(listAsOf(asOf, { areaPaths, after, take: LISTED_AT_ONCE }));
    for (let start = 0; start < listed.length; start += AT_ONCE) {
      const ids = listed.slice(start, start + AT_ONCE).map(({ id }) => id);
      const states = await readHouseholdsAsOf(reader, ids, asOf);
      yield ids.flatMap((id) => states.get(id) ?? []);
    }
    const last = listed.at(-1);
    if (!last || listed.length < LISTED_AT_ONCE) return;
    after = { areaPath: last.areaPath, id: last.id };
  }
}

type Options = { readonly validOn?: string; readonly knownAt?: string; readonly out: string };

/** `register as-of`: the register as it stood on a day, as known at a moment, as a CSV file. */
export const registerAsOf: AddCommand = (program) => {
  commandGroup(program, 'register', '户信息')
    .command('as-of')
    .description('导出登记册在某一天的样子（按当时或后来知道的），每户一行')
    .option('--valid-on <日期>', '哪一天的情况，例如 2021-09-30；不写就是今天')
    .option('--known-at <日期或时间>', '按哪一天 24 时、或哪一时刻知道的；不写就是现在')
    .requiredOption('--out <文件>', '写到哪个 csv 文件')
    .action(
      runCommand<Options>(async (operator, { options }) => {
        const services = await operator.open();
        const context = operatorContext(services, 'COUNTY_OFFICER');
        const now = await services.clock.now(services.database.prisma);
        const asOf = { validOn: readDay(options.validOn, now), knownAt: readMoment(options.knownAt, now) };
        // Read once before the file is begun, so that a database that is not there leaves no empty file.
        await areaDirectory(services.database.prisma);
        const path = operator.path(options.out);
        const file = createWriteStream(path);
        // The mark by which spreadsheets know UTF-8.
        file.write(`\uFEFF${line([...OWN_COLUMNS, ...KEYS.map((key) => indicator(key).label)])}`);
        let households = 0;
        for await (const part of householdsAsOf(services, readableAreas(context), asOf)) {
          households += part.length;
          if (!file.write(part.map((state) => line(rowOf(state))).join(''))) await once(file, 'drain');
        }
        file.end();
        await once(file, 'finish');
        const { validOn, knownAt } = asOf;
        return {
          json: { file: path, validOn, knownAt: knownAt.toISOString(), households },
          lines: [`${validOn} 的登记册（按 ${knownAt.toISOString()} 知道的），共 ${households} 户，已写入 ${path}。`],
        };
      }),
    );
};
