import { lexicographicSortSchema, printSchema } from 'graphql';
import './platform/scalars.ts';
import './platform/answers.type.ts';
import './platform/actions.type.ts';
import './platform/jobs/job.type.ts';
import './platform/audit/audit-entry.type.ts';
import './site/site.type.ts';
import './areas/area.type.ts';
import './accounts/account.type.ts';
import './accounts/viewer.type.ts';
import './accounts/sign-in.mutation.ts';
import './accounts/sign-out.mutation.ts';
import './accounts/change-password.mutation.ts';
import './accounts/create-account.mutation.ts';
import './accounts/disable-account.mutation.ts';
import './accounts/reset-password.mutation.ts';
import './parameters/parameter.type.ts';
import './households/household.type.ts';
import './households/household.queries.ts';
import './households/person.type.ts';
import './households/monitoring-case.type.ts';
import './households/reveal.mutation.ts';
import './procedures/evidence.type.ts';
import './procedures/procedure-case.type.ts';
import './procedures/procedure-case.queries.ts';
import './procedures/procedure-case.mutations.ts';
import './inspections/mission.type.ts';
import './inspections/mission.mutations.ts';
import './inspections/issue.type.ts';
import './inspections/issue.queries.ts';
import './inspections/issue.mutations.ts';
import './inspections/issue-board.type.ts';
import './clues/clue-links.type.ts';
import './clues/clue-list.type.ts';
import './clues/clue.mutation.ts';
import './clues/rectification-item.type.ts';
import './comparisons/comparison-run.mutation.ts';
import './comparisons/dataset-kind.type.ts';
import './comparisons/dataset.mutation.ts';
import { builder } from './platform/builder.ts';
import { closeRootFields } from './platform/close-root-fields.ts';

/** The whole schema. A feature adds its types and mutations above, one line each, and they are there. */
export const schema = closeRootFields(builder.toSchema());

/** The schema as it is committed in `schema.graphql`: sorted, so that only real changes show. */
export const printedSchema = (): string => `${printSchema(lexicographicSortSchema(schema))}\n`;
