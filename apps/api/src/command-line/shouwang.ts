import { Command, CommanderError } from 'commander';
import { commands } from '../commands.ts';
import { version } from '../platform/version.ts';
import { chineseHelp } from './chinese-help.ts';
import { EXIT } from './run-command.ts';

const buildProgram = (): Command => {
  const program = new Command('shouwang')
    .description('守望的命令行：给管服务器的人用。')
    .usage('<命令> [选项]')
    .option('--database <地址或文件夹>', 'postgres://… 或数据文件夹；不写就按 .env 和环境变量')
    .option('--json', '结果写成一行 JSON，给程序读')
    .version(version, '-V, --version', '显示版本');
  for (const add of commands) add(program);
  chineseHelp(program);
  return program;
};

/**
 * Runs the operator's command line. Results go to stdout, everything else to stderr.
 * @param args what was typed behind `shouwang`
 * @returns the exit code, see EXIT
 */
export const shouwang = async (args: readonly string[]): Promise<number> => {
  process.exitCode = undefined;
  try {
    await buildProgram().parseAsync([...args], { from: 'user' });
    return Number(process.exitCode ?? EXIT.done);
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    return error.exitCode === 0 ? EXIT.done : EXIT.usage;
  }
};
