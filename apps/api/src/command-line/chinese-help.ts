import type { Command, Help } from 'commander';
import { widthOf } from '../platform/terminal-table.ts';

const titles: Readonly<Record<string, string>> = {
  'Usage:': '用法：',
  'Arguments:': '参数：',
  'Options:': '选项：',
  'Commands:': '命令：',
  'Global Options:': '通用选项：',
};

// Commander's messages for wrong arguments, in words for people; what matches nothing is shown as it is.
const errors: readonly (readonly [RegExp, string])[] = [
  [/^error: unknown command '(.+)'/u, '没有“$1”这个命令。'],
  [/^error: unknown option '(.+)'/u, '没有“$1”这个选项。'],
  [/^error: missing required argument '(.+)'/u, '少写了“$1”。'],
  [/^error: required option '(.+)' not specified/u, '少写了选项 $1。'],
  [/^error: option '(.+)' argument missing/u, '选项 $1 后面少写了内容。'],
  [/^error: too many arguments.*/u, '多写了参数。'],
];

const inChinese = (text: string): string => {
  for (const [pattern, sentence] of errors) {
    if (pattern.test(text)) return `${text.trim().replace(pattern, sentence).split('\n')[0]}\n`;
  }
  return text;
};

const configure = (command: Command): void => {
  command
    .helpOption('-h, --help', '显示这份说明')
    .configureHelp({
      styleTitle: (title: string) => titles[title] ?? title,
      showGlobalOptions: command.parent !== null,
      subcommandTerm: (sub: Command) => sub.name(),
      displayWidth: widthOf,
    } satisfies Partial<Help>)
    .configureOutput({ outputError: (text, write) => write(inChinese(text)) })
    .showHelpAfterError('用 --help 看说明。')
    .exitOverride();
  if (command.commands.length > 0) command.helpCommand('help [命令]', '显示某个命令的说明');
  for (const sub of command.commands) configure(sub);
};

/** Turns the help and the complaints of the whole command line into Chinese. Call it when all commands are added. */
export const chineseHelp = (program: Command): void => configure(program);
