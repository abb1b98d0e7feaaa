import { newId, type Prisma, type WorkSpell } from '@shouwang/database';
import {
  type Facts,
  firstDayOf,
  type IndicatorKey,
  isWorkSpellKind,
  readWorkSpell,
  shanghaiDateOf,
  spellKeyOf,
  WORK_SPELL_KINDS,
  type WorkSpellKind,
  workSpellKeys,
} from '@shouwang/domain';
import { phrase } from '@shouwang/phrases';
import { queueForMonth } from '../campaigns/queue-for-month.ts';
import { getHouseholdToCorrect } from '../households/get-household-to-correct.ts';
import { recordArrival } from '../households/record-arrival.ts';
import { recordFacts } from '../households/record-facts.ts';
import type { Context } from '../platform/context.ts';
import { isUuid } from '../platform/is-uuid.ts';
import { Refused, refuse } from '../platform/refusal.ts';
import { runUseCase, type Step } from '../platform/run-use-case.ts';
import { getSpell } from './get-spell.ts';

/** A work spell as a form hands it in. */
export type WorkSpellToSave = {
  readonly householdId: string;
  readonly personId: string;
  /** OUT or PLANNED. */
  readonly kind: string;
  /** The spell that is changed, at the version that was read; absent for a new one. */
  readonly spell?: { readonly id: string; readonly version: number } | null | undefined;
  readonly values: readonly { readonly key: string; readonly text: string }[];
  readonly idempotencyKey: string;
};

const readKind = (text: string): WorkSpellKind =>
  isWorkSpellKind(text) ? text : refuse('INPUT_INVALID', { reason: '要说明是已外出务工还是计划外出务工' }, 'kind');

const sourceOf = (id: string) => ({ kind: 'collection', id, label: phrase('workSpells.sourceLabel') }) as const;

/** @throws Refused when the person has the same spell already */
const checkSingle = async (
  { db }: Step,
  spell: { readonly id: string; readonly personId: string; readonly kind: WorkSpellKind; readonly spellKey: string },
  name: string,
): Promise<void> => {
  const { id, ...key } = spell;
  const same = await db.workSpell.count({ where: { ...key, id: { not: id } } });
  if (same > 0) refuse('WORK_SPELL_TWICE', { name }, spell.kind === 'OUT' ? 'startMonth' : 'isPlanned');
};

/** What says that a spell is over: true from the month in which it ended, not from where it began. */
const OF_AN_END: ReadonlySet<string> = new Set(['endMonth', 'currentlyWorking']);

const change = async (
  context: Context,
  step: Step,
  before: WorkSpell,
  { version, facts }: { readonly version: number; readonly facts: Facts },
): Promise<void> => {
  const { id, householdId } = before;
  const kind = before.kind as WorkSpellKind;
  const endsOn = firstDayOf(facts.endMonth);
  const changesOf = (keys: readonly IndicatorKey[]) =>
    keys.map((indicatorKey) => ({
      entity: 'workSpell' as const,
      entityId: id,
      indicatorKey,
      value: facts[indicatorKey] ?? '',
    }));
  const isOfEnd = (key: IndicatorKey) => endsOn !== undefined && OF_AN_END.has(key);
  const about = { householdId, source: sourceOf(id) };
  const others = workSpellKeys(kind).filter((key) => !isOfEnd(key));
  await recordFacts(context, step, { ...about, changes: changesOf(others), versions: { [id]: version } });
  if (endsOn) {
    const changes = changesOf(workSpellKeys(kind).filter(isOfEnd));
    await recordFacts(context, step, { ...about, changes, effectiveOn: endsOn });
  }
  await step.db.workSpell.update({ where: { id }, data: { spellKey: spellKeyOf(kind, facts) } });
};

const add = async (
  context: Context,
  step: Step,
  {
    id,
    householdId,
    personId,
    kind,
  }: Pick<WorkSpell, 'id' | 'householdId' | 'personId'> & { readonly kind: WorkSpellKind },
  facts: Facts,
) => {
  const effectiveOn = firstDayOf(facts.startMonth) ?? shanghaiDateOf(step.now);
  const { areaPath } = await recordArrival(
    context,
    step,
    { householdId, effectiveOn, source: sourceOf(id) },
    'workSpell',
    (columns) =>
      step.db.workSpell.create({
        data: {
          ...columns,
          id,
          personId,
          kind,
          spellKey: spellKeyOf(kind, facts),
          facts: facts as Prisma.InputJsonObject,
        },
      }),
  );
  const written = Object.keys(facts).map((indicatorKey) => ({ indicatorKey, effectiveOn }));
  await queueForMonth(step, { householdId, areaPath, facts: written });
};

/**
 * Writes a work spell or plan of a member of a household, a new one or one that is there (WRK-1 to WRK-4).
 * @throws Refused with everything that is wrong, each at its field; Conflict when somebody was faster: nothing was
 *   written
 */
export const saveWorkSpell = (context: Context, input: WorkSpellToSave): Promise<{ readonly id: string }> => {
  const { householdId, personId, spell, values, idempotencyKey } = input;
  return runUseCase(context, { name: 'workSpell.save', idempotencyKey, input }, async (step) => {
    const household = await getHouseholdToCorrect(context, step, householdId);
    const person = isUuid(personId)
      ? await step.db.person.findFirst({ where: { id: personId, householdId, isActiveMember: true } })
      : null;
    if (!person) throw new Refused([{ code: 'WORK_SPELL_OF_STRANGER', params: {}, field: 'personId' }]);
    const kind = readKind(input.kind);
    const read = readWorkSpell(
      kind,
      Object.fromEntries(values.map(({ key, text }) => [key, text])),
      shanghaiDateOf(step.now),
    );
    if ('refusals' in read) throw new Refused(read.refusals);
    const before = spell ? await getSpell(step, householdId, spell.id) : null;
    if (before && (before.personId !== personId || before.kind !== kind)) {
      refuse('INPUT_INVALID', { reason: '这段务工不是这个人的' }, 'personId');
    }
    const id = before?.id ?? newId();
    const key = { id, personId, kind, spellKey: spellKeyOf(kind, read.facts) };
    await checkSingle(step, key, person.name);
    if (before && spell) await change(context, step, before, { version: spell.version, facts: read.facts });
    else await add(context, step, { id, householdId, personId, kind }, read.facts);
    step.audit({
      objectType: 'WorkSpell',
      objectId: id,
      areaPath: household.areaPath,
      householdId,
      detail: { kind: WORK_SPELL_KINDS[kind], isNew: before === null },
    });
    return { id };
  });
};
