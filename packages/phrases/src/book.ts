import { accounts } from './zh-CN/accounts.ts';
import { errors } from './zh-CN/errors.ts';
import { shell } from './zh-CN/shell.ts';
import { sync } from './zh-CN/sync.ts';

/** All sentences by feature: one file per feature under `zh-CN/`, one line per feature here. */
export const book = { accounts, errors, shell, sync };

export type Book = typeof book;
