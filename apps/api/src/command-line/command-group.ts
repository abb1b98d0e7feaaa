import type { Command } from 'commander';

/** The group of commands with this name, `account` in `account create`; made by the first command that asks for it. */
export const commandGroup = (program: Command, name: string, description: string): Command =>
  program.commands.find((command) => command.name() === name) ?? program.command(name).description(description);
