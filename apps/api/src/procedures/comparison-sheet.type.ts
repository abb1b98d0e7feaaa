import { DATASETS, DEPARTMENT, isDatasetKey, labelOf } from '@shouwang/domain';
import { builder } from '../platform/builder.ts';
import {
  type ComparedFile,
  type ComparisonSheet,
  type ProposedRow,
  type SheetAnswer,
  type SheetSource,
  sourceLabelOf,
} from './comparison-sheet.ts';

const ComparedFileRef = builder.objectRef<ComparedFile>('ComparedFile').implement({
  description: "A department's file that the county has compared and published.",
  fields: (t) => ({
    datasetId: t.id({ resolve: ({ dataset }) => dataset.id }),
    fileName: t.string({ resolve: ({ dataset }) => dataset.fileName }),
    period: t.string({ nullable: true, resolve: ({ dataset }) => dataset.period }),
    uploadedBy: t.string({ resolve: ({ dataset }) => dataset.uploadedBy }),
    uploadedAt: t.field({ type: 'DateTime', resolve: ({ dataset }) => dataset.uploadedAt }),
    readRows: t.int({ resolve: ({ dataset }) => dataset.readRows }),
    rejectedRows: t.int({
      description: 'rows that nobody could be looked for in',
      resolve: ({ dataset }) => dataset.rejectedRows,
    }),
    runNo: t.exposeString('runNo'),
    publishedAt: t.expose('publishedAt', { type: 'DateTime', nullable: true }),
  }),
});

const SheetSourceRef = builder.objectRef<SheetSource>('ComparisonSource').implement({
  fields: (t) => ({
    key: t.exposeString('key'),
    label: t.string({ resolve: ({ key }) => sourceLabelOf(key) }),
    departmentLabel: t.string({
      nullable: true,
      resolve: ({ key }) => (isDatasetKey(key) ? labelOf(DEPARTMENT, DATASETS[key].department) : null),
    }),
    file: t.field({ type: ComparedFileRef, nullable: true, resolve: ({ file }) => file }),
  }),
});

const ProposedRowRef = builder.objectRef<ProposedRow>('ProposedRow').implement({
  fields: (t) => ({
    rowNumber: t.exposeInt('rowNumber'),
    text: t.exposeString('text'),
    otherName: t.exposeString('otherName', { nullable: true }),
  }),
});

const SheetAnswerRef = builder.objectRef<SheetAnswer>('ProposedAnswer').implement({
  fields: (t) => ({
    personId: t.exposeID('personId'),
    source: t.exposeString('source'),
    outcome: t.exposeString('outcome', { nullable: true, description: 'NO_HIT, HIT; null: a person answers' }),
    doubt: t.exposeString('doubt', {
      nullable: true,
      description: 'NO_FILE, NO_CONSENT, NOT_COMPARABLE, CHANGED_SINCE',
    }),
    rows: t.field({ type: [ProposedRowRef], resolve: ({ rows }) => [...rows] }),
  }),
});

export const ComparisonSheetRef = builder.objectRef<ComparisonSheet>('ComparisonSheet').implement({
  description: 'Members x sources of the information comparison, answered as far as published files answer.',
  fields: (t) => ({
    sources: t.field({ type: [SheetSourceRef], resolve: ({ sources }) => [...sources] }),
    answers: t.field({ type: [SheetAnswerRef], resolve: ({ answers }) => [...answers] }),
  }),
});
