import { accounts } from './zh-CN/accounts.ts';
import { admin } from './zh-CN/admin.ts';
import { archive } from './zh-CN/archive.ts';
import { audit } from './zh-CN/audit.ts';
import { campaigns } from './zh-CN/campaigns.ts';
import { clues } from './zh-CN/clues.ts';
import { collection } from './zh-CN/collection.ts';
import { comparing } from './zh-CN/comparing.ts';
import { comparisons } from './zh-CN/comparisons.ts';
import { consents } from './zh-CN/consents.ts';
import { datasets } from './zh-CN/datasets.ts';
import { desk } from './zh-CN/desk.ts';
import { divisions } from './zh-CN/divisions.ts';
import { errors } from './zh-CN/errors.ts';
import { exportsBook } from './zh-CN/exports.ts';
import { fields } from './zh-CN/fields.ts';
import { households } from './zh-CN/households.ts';
import { imports } from './zh-CN/imports.ts';
import { inbox } from './zh-CN/inbox.ts';
import { inspections } from './zh-CN/inspections.ts';
import { issues } from './zh-CN/issues.ts';
import { jobs } from './zh-CN/jobs.ts';
import { lookback } from './zh-CN/lookback.ts';
import { measures } from './zh-CN/measures.ts';
import { papers } from './zh-CN/papers.ts';
import { paste } from './zh-CN/paste.ts';
import { population } from './zh-CN/population.ts';
import { procedures } from './zh-CN/procedures.ts';
import { quality } from './zh-CN/quality.ts';
import { reconciliation } from './zh-CN/reconciliation.ts';
import { rectifications } from './zh-CN/rectifications.ts';
import { register } from './zh-CN/register.ts';
import { registerImport } from './zh-CN/register-import.ts';
import { rounds } from './zh-CN/rounds.ts';
import { shell } from './zh-CN/shell.ts';
import { site } from './zh-CN/site.ts';
import { steps } from './zh-CN/steps.ts';
import { sync } from './zh-CN/sync.ts';
import { tables } from './zh-CN/tables.ts';
import { visit } from './zh-CN/visit.ts';
import { workSpells } from './zh-CN/work-spells.ts';

/** All sentences by feature: one file per feature under `zh-CN/`, one line per feature here. */
export const book = {
  accounts,
  admin,
  archive,
  audit,
  campaigns,
  clues,
  collection,
  comparing,
  comparisons,
  datasets,
  desk,
  divisions,
  errors,
  exports: exportsBook,
  fields,
  households,
  imports,
  inbox,
  inspections,
  issues,
  jobs,
  papers,
  paste,
  population,
  procedures,
  register,
  lookback,
  measures,
  quality,
  reconciliation,
  rectifications,
  registerImport,
  rounds,
  shell,
  site,
  steps,
  sync,
  tables,
  visit,
  consents,
  workSpells,
};

export type Book = typeof book;
