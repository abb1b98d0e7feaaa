import { openIdNumber } from '@shouwang/database';
import {
  areaCodeOf,
  type CaseFinding,
  caseFindings,
  isRole,
  labelOf,
  MONITORING_CATEGORY,
  type MonitoringCategory,
  maskIdNumber,
  REJECTION_REASON,
  RETURN_REASON,
  roleLabel,
} from '@shouwang/domain';
import { areaNameOf } from '../areas/area-directory.ts';
import { ActionRef } from '../platform/actions.type.ts';
import { ProvenanceRef } from '../platform/answers.type.ts';
import { builder } from '../platform/builder.ts';
import type { Context } from '../platform/context.ts';
import { resultUnion } from '../platform/result-union.ts';
import {
  actionsOfCase,
  type CaseReading,
  changesOfCase,
  type FactChange,
  type IncomeLine,
  incomeFormula,
  markOfCase,
  proposedCategoryLabel,
  publicityOf,
  readingOf,
  risksOfCase,
  totalClock,
} from './case-reading.ts';
import { comparisonSheetOf } from './comparison-sheet.ts';
import { ComparisonSheetRef } from './comparison-sheet.type.ts';
import { lineOfEvent, markOfEvent } from './event-line.ts';
import { EvidenceRef } from './evidence.type.ts';
import { caseInclude, type LoadedCase, templateOf } from './load-case.ts';
import { plannedSteps } from './planned-steps.ts';
import { requiredEvidence } from './required-evidence.ts';
import { versionHashOf } from './version-hash.ts';
import { visibleFacts } from './visible-facts.ts';

const readings = new WeakMap<object, Promise<CaseReading>>();

/** One reading per row and request: twenty fields of a case are worked out from it. */
const reading = (context: Context, row: LoadedCase): Promise<CaseReading> => {
  const known = readings.get(row);
  if (known) return known;
  const made = readingOf(context, row);
  readings.set(row, made);
  return made;
};

const IncomeLineRef = builder.objectRef<IncomeLine>('IncomeLine').implement({
  fields: (t) => ({
    key: t.exposeString('key'),
    label: t.exposeString('label'),
    amount: t.exposeString('amount'),
    sign: t.exposeInt('sign'),
    before: t.exposeString('before', { nullable: true }),
    provenance: t.field({ type: ProvenanceRef, nullable: true, resolve: () => null }),
  }),
});

const IncomeFormulaRef = builder.objectRef<NonNullable<ReturnType<typeof incomeFormula>>>('IncomeFormula').implement({
  fields: (t) => ({
    periodStart: t.expose('periodStart', { type: 'Date' }),
    periodEnd: t.expose('periodEnd', { type: 'Date' }),
    lines: t.field({ type: [IncomeLineRef], resolve: ({ lines }) => lines }),
    netIncome: t.exposeString('netIncome'),
    memberCount: t.exposeInt('memberCount'),
    perCapita: t.exposeString('perCapita'),
    line: t.exposeString('line'),
    gap: t.exposeString('gap'),
    isBelow: t.exposeBoolean('isBelow'),
  }),
});

const FactChangeRef = builder.objectRef<FactChange>('FactChange').implement({
  description: 'What differs from the register (last known) in this case.',
  fields: (t) => ({
    key: t.exposeString('key'),
    label: t.exposeString('label'),
    subject: t.exposeString('subject'),
    before: t.exposeString('before', { nullable: true }),
    after: t.exposeString('after', { nullable: true }),
    isWarning: t.exposeBoolean('isWarning'),
    provenance: t.field({
      type: ProvenanceRef,
      nullable: true,
      resolve: ({ who, at, source }) => ({ who, at, source }),
    }),
  }),
});

const FindingRef = builder.objectRef<CaseFinding>('Finding').implement({
  fields: (t) => ({
    ruleId: t.exposeString('ruleId'),
    severity: t.exposeString('severity'),
    title: t.exposeString('title'),
    sentence: t.exposeString('sentence'),
    fix: t.exposeString('fix'),
    waiver: t.string({ nullable: true, resolve: () => null }),
    // The rules speak about the register, which the village mends on its own way: they inform the decision.
    blocks: t.boolean({ resolve: () => false }),
  }),
});

const PublicityStateRef = builder.objectRef<NonNullable<ReturnType<typeof publicityOf>>>('PublicityState').implement({
  fields: (t) => ({
    roundNo: t.exposeInt('roundNo'),
    startsOn: t.expose('startsOn', { type: 'Date' }),
    endsOn: t.expose('endsOn', { type: 'Date' }),
    days: t.exposeInt('days'),
    daysLeft: t.exposeInt('daysLeft'),
    place: t.exposeString('place'),
    hasStartPhoto: t.exposeBoolean('hasStartPhoto'),
    hasEndPhoto: t.exposeBoolean('hasEndPhoto'),
    openObjections: t.exposeInt('openObjections'),
  }),
});

const REASONS = [...RETURN_REASON.items, ...REJECTION_REASON.items];

type EventRow = LoadedCase['events'][number] & { readonly case: Pick<LoadedCase, 'procedure' | 'procedureVersion'> };

const ProcedureEventRef = builder.objectRef<EventRow>('ProcedureEvent').implement({
  fields: (t) => ({
    id: t.exposeID('id'),
    step: t.exposeString('step'),
    label: t.string({
      resolve: ({ step, case: one }) => {
        const { opening, steps } = templateOf(one);
        return [opening, ...steps].find(({ key }) => key === step)?.label ?? (step === 'undo' ? '撤销' : step);
      },
    }),
    outcome: t.exposeString('outcome', { nullable: true }),
    fromState: t.string({ resolve: ({ fromState }) => fromState ?? '' }),
    toState: t.exposeString('toState'),
    toStateLabel: t.string({
      resolve: ({ toState, case: one }) => templateOf(one).states[toState]?.label ?? toState,
    }),
    mark: t.string({ resolve: markOfEvent }),
    actorName: t.exposeString('actorName'),
    actorRoleLabel: t.string({ resolve: ({ actorRole }) => (isRole(actorRole) ? roleLabel(actorRole) : actorRole) }),
    at: t.expose('at', { type: 'DateTime' }),
    occurredOn: t.expose('occurredOn', { type: 'Date', nullable: true }),
    reasonLabels: t.stringList({
      resolve: ({ reasonCodes }) => reasonCodes.map((code) => REASONS.find(({ en }) => en === code)?.zh ?? code),
    }),
    text: t.exposeString('text', { nullable: true }),
    line: t.string({ resolve: lineOfEvent }),
  }),
});

const PlannedStepRef = builder.objectRef<ReturnType<typeof plannedSteps>[number]>('PlannedStep').implement({
  fields: (t) => ({
    step: t.exposeString('step'),
    label: t.exposeString('label'),
    limit: t.exposeString('limit', { nullable: true }),
    isCurrent: t.exposeBoolean('isCurrent'),
  }),
});

const RequiredEvidenceRef = builder
  .objectRef<ReturnType<typeof requiredEvidence>[number]>('RequiredEvidence')
  .implement({
    fields: (t) => ({
      kind: t.exposeString('kind'),
      label: t.exposeString('label'),
      step: t.exposeString('step'),
      min: t.exposeInt('min'),
      have: t.exposeInt('have'),
      isRequired: t.boolean({ resolve: ({ min }) => min > 0 }),
    }),
  });

const ObjectionRef = builder.objectRef<LoadedCase['objections'][number]>('Objection').implement({
  fields: (t) => ({
    id: t.exposeID('id'),
    raisedOn: t.expose('raisedOn', { type: 'Date' }),
    raisedBy: t.exposeString('raisedBy'),
    content: t.exposeString('content'),
    handling: t.exposeString('handling', { nullable: true }),
    result: t.exposeString('result', { nullable: true }),
    handledAt: t.expose('handledAt', { type: 'DateTime', nullable: true }),
  }),
});

const categoryLabel = (category: string | null): string | null =>
  category && labelOf(MONITORING_CATEGORY, category as MonitoringCategory);

/** What the village wrote when it handed the case up. */
const opinionOf = ({ events }: LoadedCase): string | null =>
  events.findLast(({ step, text }) => (step === 'submit' || step === 'prepareSubmission') && text)?.text ?? null;

export const ProcedureCaseRef = builder.prismaObject('ProcedureCase', {
  include: caseInclude,
  fields: (t) => ({
    id: t.exposeID('id'),
    caseNo: t.exposeString('caseNo'),
    procedure: t.exposeString('procedure'),
    procedureLabel: t.string({ resolve: (row) => templateOf(row).label }),
    procedureVersion: t.exposeString('procedureVersion'),
    state: t.exposeString('state'),
    stateLabel: t.string({ resolve: (row) => templateOf(row).states[row.state]?.label ?? row.state }),
    mark: t.string({
      description: 'LOOK status word: todo doing returned overdue done notStarted',
      resolve: async (row, _args, context) => markOfCase(context, row, await reading(context, row)),
    }),
    household: t.relation('household'),
    householdId: t.exposeID('householdId'),
    headName: t.string({ resolve: ({ household }) => household.headName }),
    areaName: t.string({ resolve: ({ areaPath }, _args, { prisma }) => areaNameOf(prisma, areaCodeOf(areaPath)) }),
    category: t.exposeString('category', { nullable: true }),
    categoryLabel: t.string({ nullable: true, resolve: ({ category }) => categoryLabel(category) }),
    proposedCategoryLabel: t.string({
      nullable: true,
      resolve: async (row, _args, context) => proposedCategoryLabel(await reading(context, row)),
    }),
    risks: t.stringList({
      resolve: async (row, _args, context) => risksOfCase(row, (await reading(context, row)).records),
    }),
    memberCount: t.int({ resolve: ({ household }) => household.members.length }),
    headIdMasked: t.string({
      nullable: true,
      resolve: ({ household: { members, headName } }, _args, { services }) => {
        const head = members.find(({ relationToHead, name }) => relationToHead === '户主' || name === headName);
        return head?.idNumberSealed ? maskIdNumber(openIdNumber(services.crypto, head.idNumberSealed, head.id)) : null;
      },
    }),
    deadlineAt: t.expose('deadlineAt', { type: 'DateTime', nullable: true }),
    isOverdue: t.boolean({
      resolve: async (row, _args, context) =>
        row.deadlineAt !== null && row.deadlineAt <= (await reading(context, row)).moment.now,
    }),
    totalDeadlineAt: t.expose('totalDeadlineAt', { type: 'DateTime', nullable: true }),
    workingDay: t.int({
      nullable: true,
      resolve: async (row, _args, context) => totalClock(await reading(context, row))?.used ?? null,
    }),
    workingDayLimit: t.int({
      nullable: true,
      resolve: async (row, _args, context) => totalClock(await reading(context, row))?.limit ?? null,
    }),
    startedOn: t.expose('startedOn', { type: 'Date' }),
    stateSince: t.expose('stateSince', { type: 'DateTime' }),
    isReturned: t.exposeBoolean('isReturned'),
    lastReturnText: t.exposeString('lastReturnText', { nullable: true }),
    version: t.exposeInt('version'),
    versionHash: t.string({
      description: 'hash of what the viewer reads; approve must send it back',
      resolve: (row) => versionHashOf(row),
    }),
    facts: t.field({ type: 'JSON', resolve: (row, _args, context) => visibleFacts(context, row) }),
    income: t.field({
      type: IncomeFormulaRef,
      nullable: true,
      resolve: async (row, _args, context) => incomeFormula(row, await reading(context, row)),
    }),
    changes: t.field({
      type: [FactChangeRef],
      resolve: async (row, _args, context) => changesOfCase(row, await reading(context, row)),
    }),
    findings: t.field({
      type: [FindingRef],
      resolve: async (row, _args, context) => {
        const members = row.household.members.map(({ name, facts }) => ({
          name,
          facts: facts as Readonly<Record<string, string>>,
        }));
        return [...caseFindings((await reading(context, row)).records, members)];
      },
    }),
    publicity: t.field({
      type: PublicityStateRef,
      nullable: true,
      resolve: async (row, _args, context) =>
        publicityOf(row, await reading(context, row), row.publicityItems.at(-1)?.round.roundNo ?? null),
    }),
    opinion: t.string({ nullable: true, resolve: opinionOf }),
    events: t.field({
      type: [ProcedureEventRef],
      resolve: (row) => row.events.map((event) => ({ ...event, case: row })),
    }),
    plannedSteps: t.field({
      type: [PlannedStepRef],
      resolve: async (row, _args, context) => plannedSteps(row, await reading(context, row)),
    }),
    evidence: t.relation('evidence', { type: EvidenceRef, query: { orderBy: { uploadedAt: 'asc' } } }),
    requiredEvidence: t.field({
      type: [RequiredEvidenceRef],
      resolve: async (row, _args, context) => requiredEvidence(row, await reading(context, row)),
    }),
    objections: t.field({ type: [ObjectionRef], resolve: ({ objections }) => objections }),
    comparison: t.field({
      type: ComparisonSheetRef,
      nullable: true,
      description: 'what the recording of the comparison begins with; null unless it is the viewer who records it now',
      resolve: async (row, _args, context) => {
        const read = await reading(context, row);
        return comparisonSheetOf(context, row, read, actionsOfCase(context, row, read));
      },
    }),
    clue: t.relation('clue', { nullable: true }),
    monitoringCase: t.relation('monitoringCase', { nullable: true }),
    actions: t.field({
      type: [ActionRef],
      resolve: async (row, _args, context) => actionsOfCase(context, row, await reading(context, row)),
    }),
    openedAt: t.expose('createdAt', { type: 'DateTime' }),
    closedAt: t.expose('closedAt', { type: 'DateTime', nullable: true }),
  }),
});

export const CaseResult = resultUnion('CaseResult', ProcedureCaseRef);
