import { CHECKED_RULES, idKey, UNCHECKED_RULES } from '@shouwang/domain';
import { commandGroup } from '../command-line/command-group.ts';
import { type RoundOptions, readRound } from '../command-line/read-round.ts';
import { runCommand } from '../command-line/run-command.ts';
import type { AddCommand } from '../commands.ts';
import { actorOf } from '../platform/context.ts';
import { csvFile } from '../platform/files/csv-file.ts';
import { operatorContext } from '../platform/session/operator-actor.ts';
import { checkRegister } from './check-register.ts';

const HEADER = ['ruleId', 'householdNo', 'personNo', 'idKey'];

/** `quality check`: asks all rules about the whole register and writes what is broken, one line per rule and person. */
export const qualityCheck: AddCommand = (program) => {
  commandGroup(program, 'quality', '数据质量')
    .command('check')
    .description('按数据质量规则检查全县登记册，一条规则一个人（或一户、一村）一行')
    .requiredOption('--campaign <年份>', '哪一年的动态调整，例如 2021：决定收入计算周期')
    .option('--as-of <日期>', '按哪一天算年龄和月数，例如 2021-09-30；不写就是当年 9 月 30 日')
    .requiredOption('--out <文件>', '写到哪个 csv 文件')
    .action(
      runCommand<RoundOptions & { readonly out: string }>(async (operator, { options }) => {
        const startedAt = performance.now();
        const { year, on } = readRound(options);
        const services = await operator.open();
        const { areaPath } = actorOf(operatorContext(services, 'COUNTY_OFFICER'));
        const total = await services.database.prisma.household.count({
          where: { areaPath: { startsWith: areaPath }, status: 'ACTIVE' },
        });
        const path = operator.path(options.out);
        const file = csvFile(path, HEADER);
        const byRule = new Map<string, number>(CHECKED_RULES.map(({ id }) => [id, 0]));
        const progress = operator.progress('数据质量');
        const { households, people } = await checkRegister(services, {
          areaPath,
          year,
          on,
          onViolations: async (violations) => {
            for (const { rule, householdNo, personNo, idNumber } of violations) {
              file.add([rule.id, householdNo, personNo, idKey(idNumber)]);
              byRule.set(rule.id, (byRule.get(rule.id) ?? 0) + 1);
            }
            await file.flush();
          },
          onProgress: (done) => progress.report(done, total),
        }).finally(() => progress.stop());
        await file.end();
        const violations = [...byRule.values()].reduce((sum, count) => sum + count, 0);
        const seconds = Math.round(performance.now() - startedAt) / 1_000;
        return {
          json: {
            campaign: year,
            asOf: on,
            file: path,
            households,
            people,
            violations,
            byRule: Object.fromEntries(byRule),
            unchecked: UNCHECKED_RULES,
            seconds,
          },
          lines: [
            `查了 ${households} 户 ${people} 人，${CHECKED_RULES.length} 条规则，发现 ${violations} 处，用 ${seconds} 秒，已写入 ${path}。`,
            `另有 ${Object.keys(UNCHECKED_RULES).length} 条规则登记册里还没有依据，没有查。`,
          ],
        };
      }),
    );
};
