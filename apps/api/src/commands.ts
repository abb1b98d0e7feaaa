import type { Command } from 'commander';
import { accountCreate } from './accounts/account-create.command.ts';
import { accountDisable } from './accounts/account-disable.command.ts';
import { accountResetPassword } from './accounts/account-reset-password.command.ts';
import { compareRun } from './comparisons/compare-run.command.ts';
import { registerAsOf } from './households/as-of/register-as-of.command.ts';
import { registerImport } from './imports/register-import.command.ts';
import { screeningRun } from './lookback/screening-run.command.ts';
import { doctor } from './operations/doctor.command.ts';
import { migrateCommand } from './operations/migrate.command.ts';
import { seed } from './operations/seed.command.ts';
import { qualityCheck } from './quality/quality-check.command.ts';

/** Adds one command to the command line; `src/<feature>/<x>.command.ts`, one line per command below. */
export type AddCommand = (program: Command) => void;

export const commands: readonly AddCommand[] = [
  migrateCommand,
  seed,
  accountCreate,
  accountDisable,
  accountResetPassword,
  registerImport,
  registerAsOf,
  compareRun,
  qualityCheck,
  screeningRun,
  doctor,
];
