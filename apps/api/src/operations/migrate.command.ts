import { migrate, openDatabase } from '@shouwang/database';
import { runCommand } from '../command-line/run-command.ts';
import type { AddCommand } from '../commands.ts';

/** `migrate`: brings the schema of the database up to date. The server does the same at its start. */
export const migrateCommand: AddCommand = (program) => {
  program
    .command('migrate')
    .description('把数据库升级到当前版本（服务启动时会自动做）')
    .action(
      runCommand(async ({ environment }) => {
        const database = await openDatabase(environment.database);
        try {
          const applied = await migrate(database);
          const lines =
            applied.length > 0 ? applied.map((name) => `已升级 ${name}`) : ['已经是当前版本，没有要升级的。'];
          return { json: { applied }, lines };
        } finally {
          await database.close();
        }
      }),
    );
};
