import type { ExportedFile } from '../exports/store-sheet.ts';
import { builder } from '../platform/builder.ts';
import { refusableUnion } from '../platform/result-union.ts';
import { exportIssues } from './export-issues.ts';
import { IssueFilterInput } from './issue.queries.ts';

const ExportFileRef = builder.objectRef<ExportedFile>('ExportFile').implement({
  fields: (t) => ({
    url: t.exposeString('url'),
    name: t.exposeString('name'),
    rowCount: t.exposeInt('rowCount'),
  }),
});

export const ExportResult = refusableUnion('ExportResult', ExportFileRef);

builder.mutationField('exportIssues', (t) =>
  t.field({
    type: ExportResult,
    args: {
      filter: t.arg({ type: IssueFilterInput }),
      kind: t.arg.string({ required: true, description: 'list | ledger' }),
      purpose: t.arg.string({ required: true }),
    },
    resolve: (_root, { filter, kind, purpose }, context) =>
      exportIssues(context, { filter: filter ?? {}, kind, purpose }),
  }),
);
