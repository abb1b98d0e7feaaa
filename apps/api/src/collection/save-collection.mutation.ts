import { itemParts, RectificationItemResult } from '../clues/rectification-item.type.ts';
import { builder } from '../platform/builder.ts';
import { CollectionFormResult, collectionFormOf } from './collection-form.type.ts';
import { withMembers } from './load-form.ts';
import { reportDepartmentValue } from './report-department-value.ts';
import { saveCollection } from './save-collection.ts';

const CollectedAnswerInput = builder.inputType('CollectedAnswerInput', {
  fields: (t) => ({
    rowId: t.id({ required: true, description: 'The household or a member.' }),
    key: t.string({ required: true }),
    text: t.string({ required: true, description: 'As written; empty clears the value.' }),
  }),
});

const CollectedPartInput = builder.inputType('CollectedPartInput', {
  fields: (t) => ({ key: t.string({ required: true }), unchanged: t.boolean({ required: true }) }),
});

const SaveCollectionInput = builder.inputType('SaveCollectionInput', {
  fields: (t) => ({
    householdId: t.id({ required: true }),
    year: t.int({ required: true }),
    version: t.int({ required: true, description: 'Of the household, as it was read.' }),
    effectiveOn: t.field({ type: 'Date' }),
    parts: t.field({ type: [CollectedPartInput], required: true }),
    answers: t.field({ type: [CollectedAnswerInput], required: true }),
    confirmed: t.stringList({ required: true }),
    idempotencyKey: t.string({ required: true }),
  }),
});

builder.mutationField('reportDepartmentValue', (t) =>
  t.field({
    type: RectificationItemResult,
    description: 'Tells a department that a value of its file is wrong.',
    args: {
      householdId: t.arg.id({ required: true }),
      rowId: t.arg.id({ required: true, description: 'The household or a member.' }),
      key: t.arg.string({ required: true }),
      idempotencyKey: t.arg.string({ required: true }),
    },
    resolve: async (_root, input, context) => {
      const { id } = await reportDepartmentValue(context, input);
      return context.prisma.rectificationItem.findUniqueOrThrow({ where: { id }, include: itemParts });
    },
  }),
);

builder.mutationField('saveCollection', (t) =>
  t.field({
    type: CollectionFormResult,
    description: 'Saves parts of the yearly form of a household.',
    args: { input: t.arg({ type: SaveCollectionInput, required: true }) },
    resolve: async (_root, { input }, context) => {
      const { householdId, year } = await saveCollection(context, input);
      const household = await context.prisma.household.findUniqueOrThrow({
        where: { id: householdId },
        include: withMembers,
      });
      return collectionFormOf(context, household, year);
    },
  }),
);
