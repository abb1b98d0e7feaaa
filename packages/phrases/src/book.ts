import { accounts } from './zh-CN/accounts.ts';
import { audit } from './zh-CN/audit.ts';
import { errors } from './zh-CN/errors.ts';
import { fields } from './zh-CN/fields.ts';
import { households } from './zh-CN/households.ts';
import { inbox } from './zh-CN/inbox.ts';
import { shell } from './zh-CN/shell.ts';
import { site } from './zh-CN/site.ts';
import { sync } from './zh-CN/sync.ts';

/** All sentences by feature: one file per feature under `zh-CN/`, one line per feature here. */
export const book = { accounts, audit, errors, fields, households, inbox, shell, site, sync };

export type Book = typeof book;
