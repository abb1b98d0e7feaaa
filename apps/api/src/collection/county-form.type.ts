import { COUNTY_BLOCKS, type CountyBlock, type CountyField, isFieldOfYear } from '@shouwang/domain';
import { may } from '../platform/allow.ts';
import { type Provenance, ProvenanceRef } from '../platform/answers.type.ts';
import { builder } from '../platform/builder.ts';
import { actorOf, type Context } from '../platform/context.ts';
import { refusableUnion } from '../platform/result-union.ts';
import { visible } from '../platform/visible.ts';
import { addCountyField } from './add-county-field.ts';
import { type CountyValue, countyFieldsOf, countyValuesOf } from './county-form.ts';
import { saveCountyForm } from './save-county-form.ts';

type FieldAnswer = CountyField & { readonly value: CountyValue | undefined; readonly before: string | undefined };

type CountyForm = {
  readonly year: number;
  readonly fields: readonly FieldAnswer[];
  readonly mayFill: boolean;
  readonly mayDefine: boolean;
};

const FieldRef = builder.objectRef<FieldAnswer>('CountyField').implement({
  fields: (t) => ({
    key: t.exposeString('key'),
    name: t.exposeString('name'),
    unit: t.exposeString('unit'),
    type: t.exposeString('type', { description: 'integer, decimal, text or boolean.' }),
    text: t.string({ resolve: ({ value }) => value?.text ?? '' }),
    lastYear: t.string({ nullable: true, resolve: ({ before }) => before ?? null }),
    provenance: t.field({
      type: ProvenanceRef,
      nullable: true,
      resolve: ({ value }): Provenance | null => (value ? { who: value.by, at: value.at, source: '县级填报' } : null),
    }),
  }),
});

type BlockAnswer = { readonly key: CountyBlock; readonly fields: readonly FieldAnswer[] };

const BlockRef = builder.objectRef<BlockAnswer>('CountyBlock').implement({
  fields: (t) => ({
    key: t.exposeString('key'),
    label: t.string({ resolve: ({ key }) => COUNTY_BLOCKS[key] }),
    fields: t.field({ type: [FieldRef], complexity: { multiplier: 10 }, resolve: ({ fields }) => [...fields] }),
  }),
});

const CountyFormRef = builder.objectRef<CountyForm>('CountyForm').implement({
  description: 'The county form with its four blocks (notice 一(三)5), for one year.',
  fields: (t) => ({
    year: t.exposeInt('year'),
    mayFill: t.exposeBoolean('mayFill'),
    mayDefine: t.exposeBoolean('mayDefine'),
    blocks: t.field({
      type: [BlockRef],
      resolve: ({ fields }) =>
        (Object.keys(COUNTY_BLOCKS) as CountyBlock[]).map((key) => ({
          key,
          fields: fields.filter(({ block }) => block === key),
        })),
    }),
  }),
});

const CountyFormResult = refusableUnion('CountyFormResult', CountyFormRef);

const countyFormOf = async (context: Context, year: number): Promise<CountyForm> => {
  const { prisma } = context;
  const own = { areaPath: actorOf(context).areaPath };
  const inYear = (of: number) => ({ AND: [visible(context, 'CountyFormValue'), { ...own, year: of }] });
  const fields = await countyFieldsOf(prisma, { AND: [visible(context, 'CountyFormField'), own] });
  const [values, before] = [await countyValuesOf(prisma, inYear(year)), await countyValuesOf(prisma, inYear(year - 1))];
  return {
    year,
    fields: fields
      .filter((one) => isFieldOfYear(one, year))
      .map((one) => ({ ...one, value: values.get(one.key), before: before.get(one.key)?.text })),
    mayFill: may(context, 'fill', 'CountyFormField', own),
    mayDefine: may(context, 'define', 'CountyFormField', own),
  };
};

builder.queryField('countyForm', (t) =>
  t.field({
    type: CountyFormRef,
    nullable: true,
    args: { year: t.arg.int({ required: true }) },
    resolve: (_root, { year }, context) =>
      may(context, 'read', 'CountyFormField', { areaPath: actorOf(context).areaPath })
        ? countyFormOf(context, year)
        : null,
  }),
);

const CountyAnswerInput = builder.inputType('CountyAnswerInput', {
  fields: (t) => ({ key: t.string({ required: true }), text: t.string({ required: true }) }),
});

builder.mutationFields((t) => ({
  saveCountyForm: t.field({
    type: CountyFormResult,
    args: {
      year: t.arg.int({ required: true }),
      answers: t.arg({ type: [CountyAnswerInput], required: true }),
      idempotencyKey: t.arg.string({ required: true }),
    },
    resolve: async (_root, input, context) => countyFormOf(context, (await saveCountyForm(context, input)).year),
  }),
  addCountyField: t.field({
    description: 'Adds a field to the county form.',
    type: CountyFormResult,
    args: {
      block: t.arg.string({ required: true }),
      name: t.arg.string({ required: true }),
      unit: t.arg.string({ required: true }),
      type: t.arg.string({ required: true }),
      yearFrom: t.arg.int({ required: true }),
      yearTo: t.arg.int(),
      idempotencyKey: t.arg.string({ required: true }),
    },
    resolve: async (_root, input, context) => {
      await addCountyField(context, input);
      return countyFormOf(context, input.yearFrom);
    },
  }),
}));
