import { runCommand } from '../command-line/run-command.ts';
import type { AddCommand } from '../commands.ts';
import { DEMO_PASSWORD } from '../demo/demo-accounts.ts';
import { seedDemoCounty } from '../demo/seed-demo-county.ts';

/** `seed`: the county's divisions and parameters, with `--demo` also the demo accounts. */
export const seed: AddCommand = (program) => {
  program
    .command('seed')
    .description('给空数据库放入行政区划和政策参数')
    .option('--demo', '同时放入演示账号（只用于试用）')
    .action(
      runCommand<{ demo?: boolean }>(async (operator, { options }) => {
        // Opening already seeds what every county needs.
        const services = await operator.open();
        const { prisma } = services.database;
        const demoAccounts = options.demo ? await seedDemoCounty(services) : 0;
        const areas = await prisma.area.count();
        const parameters = await prisma.parameter.count();
        return {
          json: { areas, parameters, demoAccounts },
          lines: [
            `行政区划 ${areas} 个，政策参数 ${parameters} 项。`,
            ...(options.demo ? [`新增演示账号 ${demoAccounts} 个，密码都是 ${DEMO_PASSWORD}`] : []),
          ],
        };
      }),
    );
};
