import { findPendingMigrations, openDatabase, verifyChains } from '@shouwang/database';
import { EXIT, runCommand } from '../command-line/run-command.ts';
import type { AddCommand } from '../commands.ts';
import { sayFailure } from '../platform/say-failure.ts';
import { terminalTable } from '../platform/terminal-table.ts';
import { checkMachine, type Finding } from './check-machine.ts';

type Opened = Awaited<ReturnType<typeof openDatabase>>;

const checkDatabase = async (database: Opened): Promise<Finding[]> => {
  const pending = await findPendingMigrations(database);
  if (pending.length > 0) return [{ check: '数据库版本', isFine: false, detail: `还没升级：${pending.join('，')}` }];
  const { chains, entries, faults } = await verifyChains(database.prisma);
  const [fault] = faults;
  return [
    { check: '数据库版本', isFine: true, detail: '是当前版本' },
    {
      check: '操作留痕',
      isFine: faults.length === 0,
      detail: fault
        ? `${fault.chain} 第 ${fault.seq} 条对不上（${fault.fault}），请保护现场并报告`
        : `${chains} 条链，共 ${entries} 条，都对得上`,
    },
  ];
};

/** `doctor`: looks whether the installation is sound, and says what to do where it is not. Changes nothing. */
export const doctor: AddCommand = (program) => {
  program
    .command('doctor')
    .description('检查这套系统是否正常，不改任何东西')
    .action(
      runCommand(async ({ environment }) => {
        const findings: Finding[] = await checkMachine(environment);
        try {
          const database = await openDatabase(environment.database);
          try {
            findings.push({ check: '数据库', isFine: true, detail: '能打开' }, ...(await checkDatabase(database)));
          } finally {
            await database.close();
          }
        } catch (error) {
          findings.push({ check: '数据库', isFine: false, detail: sayFailure(error) });
        }
        const isFine = findings.every((finding) => finding.isFine);
        const rows = findings.map(({ check, isFine: fine, detail }) => [fine ? '✓' : '◆', check, detail]);
        return {
          json: { isFine, findings },
          lines: [terminalTable(rows), isFine ? '都正常。' : '有 ◆ 的要处理。'],
          exitCode: isFine ? EXIT.done : EXIT.fault,
        };
      }),
    );
};
