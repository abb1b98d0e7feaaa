import { SCREENING_CLASSES } from '@shouwang/domain';
import { commandGroup } from '../command-line/command-group.ts';
import { type RoundOptions, readRound } from '../command-line/read-round.ts';
import { runCommand } from '../command-line/run-command.ts';
import type { AddCommand } from '../commands.ts';
import { actorOf } from '../platform/context.ts';
import { csvFile } from '../platform/files/csv-file.ts';
import { operatorContext } from '../platform/session/operator-actor.ts';
import { screenRegister } from './screen-register.ts';

const HEADER = [
  'householdNo',
  'class',
  'incomeBelowLine',
  'hard',
  'netIncomePerCapita',
  'noLabour',
  'weakLabour',
  'workMonths',
  'productionNet',
];

const flag = (is: boolean): string => (is ? '1' : '0');

/** `screening run`: the four classes of the notice over the whole register, one line per household and class. */
export const screeningRun: AddCommand = (program) => {
  commandGroup(program, 'screening', '四类对象排查')
    .command('run')
    .description('按通知的四类对象排查全县登记册，列出该新增识别和该回退的户')
    .requiredOption('--campaign <年份>', '哪一年的动态调整，例如 2021')
    .option('--as-of <日期>', '按哪一天的底线和参数；不写就是当年 9 月 30 日')
    .requiredOption('--out <文件>', '写到哪个 csv 文件')
    .action(
      runCommand<RoundOptions & { readonly out: string }>(async (operator, { options }) => {
        const startedAt = performance.now();
        const { year, on } = readRound(options);
        const services = await operator.open();
        const { areaPath } = actorOf(operatorContext(services, 'COUNTY_OFFICER'));
        const path = operator.path(options.out);
        const file = csvFile(path, HEADER);
        const byClass = { 1: 0, 2: 0, 3: 0, 4: 0 };
        const progress = operator.progress('四类对象');
        try {
          const found = screenRegister(services, { areaPath, on, onProgress: (done) => progress.report(done) });
          for await (const { household, screened } of found) {
            byClass[screened.class] += 1;
            file.add([
              household.householdNo,
              screened.class,
              flag(screened.isBelowLine),
              flag(screened.isHard),
              screened.netIncomePerCapita,
              flag(screened.isWithoutLabour),
              flag(screened.hasWeakLabour),
              screened.workMonths,
              screened.productionNet,
            ]);
          }
        } finally {
          progress.stop();
        }
        await file.end();
        const seconds = Math.round(performance.now() - startedAt) / 1_000;
        return {
          json: { campaign: year, asOf: on, file: path, byClass, seconds },
          lines: [
            ...Object.entries(SCREENING_CLASSES).map(
              ([key, { label }]) => `第${key}类 ${label}：${byClass[Number(key) as keyof typeof byClass]} 户`,
            ),
            `用 ${seconds} 秒，已写入 ${path}。`,
          ],
        };
      }),
    );
};
