import { isRole, ROLE_NAMES, roleLabel } from '@shouwang/domain';
import { commandGroup } from '../command-line/command-group.ts';
import { runCommand } from '../command-line/run-command.ts';
import type { AddCommand } from '../commands.ts';
import { operatorContext } from '../platform/session/operator-actor.ts';
import { createAccount, type NewAccount } from './create-account.ts';

const roles = ROLE_NAMES.map((role) => `${role} ${roleLabel(role)}`).join('，');

/** `account create`: makes an account; the first system administrator comes into being this way. */
export const accountCreate: AddCommand = (program) => {
  commandGroup(program, 'account', '账号')
    .command('create')
    .description('新建账号，显示一次性密码')
    .requiredOption('--username <账号>', '登录用的账号')
    .requiredOption('--name <姓名>', '这个人的姓名')
    .requiredOption('--role <角色>', `角色：${roles}`)
    .requiredOption('--area <区划代码>', '管的范围：村 12 位，乡镇 9 位，县 6 位')
    .option('--department <部门>', '行业部门联络员的部门，如 MEDICAL_INSURANCE')
    .option('--phone <电话>', '联系电话')
    .action(
      runCommand<Omit<NewAccount, 'areaCode'> & { area: string }>(async (operator, { options }) => {
        const services = await operator.open();
        const { area, ...input } = options;
        const { id, password } = await createAccount(operatorContext(services, 'SYS_ADMIN'), {
          ...input,
          areaCode: area,
        });
        const role = isRole(options.role) ? roleLabel(options.role) : options.role;
        return {
          json: { id, username: options.username, password },
          lines: [`已新建 ${options.username}（${options.name}，${role}）`, `一次性密码 ${password}，只显示这一次。`],
        };
      }),
    );
};
