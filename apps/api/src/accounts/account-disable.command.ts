import { commandGroup } from '../command-line/command-group.ts';
import { runCommand } from '../command-line/run-command.ts';
import type { AddCommand } from '../commands.ts';
import { operatorContext } from '../platform/session/operator-actor.ts';
import { getAccountByUsername } from './get-account-by-username.ts';
import { setAccountDisabled } from './set-account-disabled.ts';

/** `account disable`: ends all sessions of an account and lets nobody in with it; `--undo` allows it again. */
export const accountDisable: AddCommand = (program) => {
  commandGroup(program, 'account', '账号')
    .command('disable')
    .description('停用账号，马上从所有设备退出')
    .argument('<账号>', '要停用的账号')
    .option('--undo', '恢复停用的账号')
    .action(
      runCommand<{ undo?: boolean }>(async (operator, { args: [username = ''], options }) => {
        const services = await operator.open();
        const { id, version } = await getAccountByUsername(services.database.prisma, username);
        const disabled = options.undo !== true;
        await setAccountDisabled(operatorContext(services, 'SYS_ADMIN'), { id, version, disabled });
        return {
          json: { id, username, disabled },
          lines: [disabled ? `已停用 ${username}` : `已恢复 ${username}`],
        };
      }),
    );
};
