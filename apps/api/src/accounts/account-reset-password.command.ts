import { commandGroup } from '../command-line/command-group.ts';
import { runCommand } from '../command-line/run-command.ts';
import type { AddCommand } from '../commands.ts';
import { operatorContext } from '../platform/session/operator-actor.ts';
import { getAccountByUsername } from './get-account-by-username.ts';
import { resetPassword } from './reset-password.ts';

/** `account reset-password`: gives an account a one-time password. */
export const accountResetPassword: AddCommand = (program) => {
  commandGroup(program, 'account', '账号')
    .command('reset-password')
    .description('重设密码，显示一次性密码')
    .argument('<账号>', '要重设的账号')
    .action(
      runCommand(async (operator, { args: [username = ''] }) => {
        const services = await operator.open();
        const { id, version } = await getAccountByUsername(services.database.prisma, username);
        const { password } = await resetPassword(operatorContext(services, 'SYS_ADMIN'), { id, version });
        return {
          json: { id, username, password },
          lines: [`已重设 ${username}`, `一次性密码 ${password}，只显示这一次。`],
        };
      }),
    );
};
