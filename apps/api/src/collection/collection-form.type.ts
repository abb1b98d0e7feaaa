import {
  DEPARTMENT,
  type Department,
  FORM_PART_KEYS,
  formPart,
  type IndicatorKey,
  indicator,
  isIndicatorKey,
  labelOf,
  parameterAt,
  shanghaiDateOf,
} from '@shouwang/domain';
import { areaNameOf } from '../areas/area-directory.ts';
import { shownValue } from '../households/indicator-sections.ts';
import { provenanceOfRow } from '../households/provenance.ts';
import { may } from '../platform/allow.ts';
import { type Provenance, ProvenanceRef } from '../platform/answers.type.ts';
import { builder } from '../platform/builder.ts';
import type { Context } from '../platform/context.ts';
import { resultUnion } from '../platform/result-union.ts';
import { lineIn, momentOfReading } from '../procedures/circumstances.ts';
import { formQualityOf } from '../quality/form-quality.ts';
import { type SavedParts, savedParts } from './form-parts.ts';
import { isStanding, readValueSources, type ValueSources } from './form-sources.ts';
import { baseOf, findCollection, formRecordOf, type HouseholdWithMembers, periodOfYear } from './load-form.ts';

type FormValue = {
  readonly key: string;
  readonly text: string;
  readonly isMasked: boolean;
  readonly provenance: Provenance | null;
  readonly lockedBy: string | null;
  readonly statement: Statement | null;
};

/** What a department says of a value. */
type Statement = {
  readonly department: string;
  readonly text: string;
  readonly effectiveOn: string;
  readonly fileName: string;
  readonly isOther: boolean;
  readonly collected: string | null;
};

type FormRowAnswer = {
  readonly id: string;
  readonly entity: string;
  readonly name: string;
  readonly values: readonly FormValue[];
  readonly lastYear: readonly { readonly key: string; readonly text: string }[];
};

/** The yearly form of a household as one person may see and fill it in. */
export type CollectionForm = {
  readonly household: HouseholdWithMembers;
  readonly year: number;
  readonly rows: readonly FormRowAnswer[];
  readonly parts: SavedParts;
  readonly confirmed: readonly string[];
  readonly savedBy: string | null;
  readonly savedAt: Date | null;
  readonly mayCollect: boolean;
};

const KeptTextRef = builder.objectRef<FormRowAnswer['lastYear'][number]>('KeptText').implement({
  fields: (t) => ({ key: t.exposeString('key'), text: t.exposeString('text') }),
});

const StatementRef = builder.objectRef<Statement>('DepartmentStatement').implement({
  description: 'What a department says of a value, published by the county.',
  fields: (t) => ({
    department: t.exposeString('department'),
    text: t.exposeString('text'),
    effectiveOn: t.exposeString('effectiveOn', { description: 'The day on which its file is true.' }),
    fileName: t.exposeString('fileName'),
    isOther: t.exposeBoolean('isOther', { description: 'The register says otherwise.' }),
    collected: t.exposeString('collected', {
      nullable: true,
      description: 'What the village had collected before the department’s value took its place.',
    }),
  }),
});

const FormValueRef = builder.objectRef<FormValue>('CollectionValue').implement({
  fields: (t) => ({
    key: t.exposeString('key'),
    text: t.exposeString('text'),
    isMasked: t.exposeBoolean('isMasked'),
    provenance: t.field({ type: ProvenanceRef, nullable: true, resolve: ({ provenance }) => provenance }),
    lockedBy: t.exposeString('lockedBy', { nullable: true, description: 'The department that has given the value.' }),
    statement: t.field({ type: StatementRef, nullable: true, resolve: ({ statement }) => statement }),
  }),
});

const FormRowRef = builder.objectRef<FormRowAnswer>('CollectionRow').implement({
  description: 'The household, or a member.',
  fields: (t) => ({
    id: t.exposeID('id'),
    entity: t.exposeString('entity'),
    name: t.exposeString('name'),
    values: t.field({ type: [FormValueRef], complexity: { multiplier: 1 }, resolve: ({ values }) => [...values] }),
    lastYear: t.field({ type: [KeptTextRef], complexity: { multiplier: 1 }, resolve: ({ lastYear }) => [...lastYear] }),
  }),
});

type PartAnswer = { readonly key: string; readonly label: string } & Partial<NonNullable<SavedParts['members']>>;

const PartRef = builder.objectRef<PartAnswer>('CollectionPart').implement({
  fields: (t) => ({
    key: t.exposeString('key'),
    label: t.exposeString('label'),
    state: t.string({ resolve: ({ state }) => state ?? 'NOT_STARTED' }),
    unchanged: t.boolean({ resolve: ({ unchanged }) => unchanged === true }),
    by: t.string({ nullable: true, resolve: ({ by }) => by ?? null }),
    at: t.field({ type: 'DateTime', nullable: true, resolve: ({ at }) => (at ? new Date(at) : null) }),
  }),
});

/** A village's code; a group's has three more. */
const VILLAGE_DIGITS = 12;

export const CollectionFormRef = builder.objectRef<CollectionForm>('CollectionForm').implement({
  description: 'The yearly form of a household, with the values of the register, their sources, and last year’s.',
  fields: (t) => ({
    id: t.id({ resolve: ({ household, year }) => `${household.id}:${year}` }),
    householdId: t.id({ resolve: ({ household }) => household.id }),
    headName: t.string({ resolve: ({ household }) => household.headName }),
    householdNo: t.string({ nullable: true, resolve: ({ household }) => household.householdNo }),
    areaName: t.string({ resolve: ({ household }, _args, { prisma }) => areaNameOf(prisma, household.areaCode) }),
    villageCode: t.string({
      description: 'The village, also for a household of a village group.',
      resolve: ({ household }) => household.areaCode.slice(0, VILLAGE_DIGITS),
    }),
    year: t.exposeInt('year'),
    version: t.int({ resolve: ({ household }) => household.version }),
    isMonitored: t.boolean({ resolve: ({ household }) => household.monitoringStatus === 'OPEN' }),
    periodStart: t.string({ resolve: ({ year }) => periodOfYear(year).start }),
    periodEnd: t.string({
      description: 'The last day of the income period: ages are taken on it, facts are true on it.',
      resolve: ({ year }) => periodOfYear(year).end,
    }),
    line: t.string({
      description: 'The monitoring line in force, yuan.',
      resolve: async ({ household }, _args, context) =>
        String(lineIn(await momentOfReading(context), household.areaPath).amount),
    }),
    jumpShare: t.float({
      resolve: async ({ household }, _args, context) => {
        const { now, parameterRows } = await momentOfReading(context);
        return parameterAt(parameterRows, 'income.lineJumpShare', household.areaPath, shanghaiDateOf(now)).value;
      },
    }),
    rows: t.field({
      type: [FormRowRef],
      description: 'The household first, then its members.',
      complexity: { multiplier: 6 },
      resolve: ({ rows }) => [...rows],
    }),
    parts: t.field({
      type: [PartRef],
      resolve: ({ parts }) => FORM_PART_KEYS.map((key) => ({ key, label: formPart(key).label, ...parts[key] })),
    }),
    confirmed: t.stringList({ resolve: ({ confirmed }) => [...confirmed] }),
    savedBy: t.exposeString('savedBy', { nullable: true }),
    savedAt: t.field({ type: 'DateTime', nullable: true, resolve: ({ savedAt }) => savedAt }),
    mayCollect: t.exposeBoolean('mayCollect'),
    quality: t.field({
      type: 'JSON',
      nullable: true,
      description: 'FormQuality of the domain: what the rules look at beside the form. Null to whoever only reads it.',
      complexity: 30,
      resolve: ({ household, mayCollect }, _args, context) =>
        mayCollect ? (formQualityOf(context, household) as Promise<object | null>) : null,
    }),
  }),
});

export const CollectionFormResult = resultUnion('CollectionFormResult', CollectionFormRef);

const rowAnswer = (
  context: Context,
  {
    id,
    entity,
    name,
    record,
    facts,
    base,
  }: {
    readonly id: string;
    readonly entity: 'household' | 'person';
    readonly name: string;
    readonly record: object;
    readonly facts: Readonly<Record<string, string | undefined>>;
    readonly base: Readonly<Record<string, string | undefined>>;
  },
  sources: ValueSources,
  rowSource: Provenance | null,
): FormRowAnswer => {
  const statements = new Map(sources.statementsOf(id).map((statement) => [statement.indicatorKey, statement]));
  const showing = { subject: entity === 'household' ? 'Household' : 'Person', record } as const;
  const statementOf = (key: IndicatorKey): Statement | null => {
    const said = statements.get(key);
    const shown = (text: string | null) => (text ? shownValue(context, showing, key, text) : undefined);
    const text = shown(said?.text ?? null)?.text;
    if (!said || text === undefined) return null;
    return {
      text,
      department: labelOf(DEPARTMENT, said.department as Department),
      effectiveOn: said.effectiveOn,
      fileName: said.fileName,
      isOther: !isStanding(said, facts),
      collected: shown(said.collected)?.text ?? null,
    };
  };
  const spoken = Object.fromEntries([...statements.keys()].map((key) => [key, '']));
  const values = Object.entries({ ...spoken, ...facts }).flatMap(([key, text = '']): FormValue[] => {
    if (!isIndicatorKey(key) || indicator(key).entity !== entity) return [];
    const statement = statementOf(key);
    const shown = shownValue(context, showing, key, text);
    if (!shown || (text === '' && statement === null)) return [];
    const source = sources.of(id, key);
    return [
      {
        key,
        text: shown.text,
        isMasked: shown.isMasked,
        provenance: source ?? rowSource,
        lockedBy: source?.lockedBy ?? null,
        statement,
      },
    ];
  });
  const lastYear = Object.entries(base).flatMap(([key, text]) => {
    if (!text || !isIndicatorKey(key) || indicator(key).entity !== entity) return [];
    const shown = shownValue(context, showing, key, text);
    return shown ? [{ key, text: shown.text }] : [];
  });
  return { id, entity, name, values, lastYear };
};

/** Where the values of a row are from that nobody has changed since: what made the row, else what touched it last. */
const originOfRow = async (
  context: Context,
  row: Parameters<typeof provenanceOfRow>[1] & { readonly createdSourceId: string },
) =>
  (await provenanceOfRow(context, { lastSourceKind: 'import', lastSourceId: row.createdSourceId })) ??
  (await provenanceOfRow(context, row));

/** The yearly form of a household that has been loaded for this viewer. */
export const collectionFormOf = async (
  context: Context,
  household: HouseholdWithMembers,
  year: number,
  known?: ValueSources,
): Promise<CollectionForm> => {
  const { prisma, services } = context;
  const sources =
    known ??
    (await readValueSources(prisma, [household], { hidden: services.database.prisma, period: periodOfYear(year) }));
  const record = formRecordOf(services.crypto, household, sources, periodOfYear(year));
  const collection = await findCollection(prisma, household.id, year);
  const base = (collection?.base ?? {}) as Readonly<Record<string, Readonly<Record<string, string>>>>;
  const before = baseOf(household, sources, periodOfYear(year));
  const people = new Map(household.members.map((member) => [member.id, member]));
  const rows = await Promise.all(
    [record.household, ...record.members].map(async ({ id, entity, facts }) => {
      const row = people.get(id) ?? household;
      const about = {
        id,
        entity,
        name: people.get(id)?.name ?? household.headName,
        record: row,
        facts,
        // Before the collection begins the register itself holds last year's values.
        base: collection ? (base[id] ?? {}) : (before[id] ?? {}),
      };
      return rowAnswer(context, about, sources, await originOfRow(context, row));
    }),
  );
  return {
    household,
    year,
    rows,
    parts: savedParts(collection?.parts),
    confirmed: collection?.confirmed ?? [],
    savedBy: collection?.savedBy ?? null,
    savedAt: collection?.savedAt ?? null,
    mayCollect: household.status === 'ACTIVE' && may(context, 'correct', 'Household', household),
  };
};
