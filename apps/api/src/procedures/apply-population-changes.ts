import {
  codeItem,
  type DeclaredChanges,
  ETHNICITY,
  type Facts,
  GENDER,
  type Increase,
  type IsoDate,
  labelOf,
  NATURAL_DECREASE_REASON,
  RELATION_TO_HEAD,
  type RelationToHead,
  shanghaiDateOf,
} from '@shouwang/domain';
import { phrase } from '@shouwang/phrases';
import type { FactSource } from '../households/fact-source.ts';
import { recordFacts } from '../households/record-facts.ts';
import { recordHousehold } from '../households/record-household.ts';
import { recordMember } from '../households/record-member.ts';
import type { FactToRecord } from '../households/stated-facts.ts';
import { endHelp, stopMeasuresOf } from '../measures/end-help.ts';
import type { Context } from '../platform/context.ts';
import type { Step } from '../platform/run-use-case.ts';
import { openDeclaredNumber } from './declare-identity.ts';
import { type LoadedCase, recordsOf } from './load-case.ts';

type PopulationChange = DeclaredChanges['changes'][number];

/** Everything that the parts of one confirmed case have in common. */
type Confirmed = {
  readonly context: Context;
  readonly step: Step;
  readonly row: LoadedCase;
  readonly source: FactSource;
};

const ofPerson = (entityId: string, values: Readonly<Record<string, string>>): FactToRecord[] =>
  Object.entries(values).map(([indicatorKey, value]) => ({ entity: 'person', entityId, indicatorKey, value }));

/** What the history names as the origin of everything that the case writes. */
const sourceOf = ({ id, caseNo }: LoadedCase): FactSource => ({
  kind: 'populationChange',
  id,
  label: `${caseNo} 人口自然变更`,
});

const relationLabel = (relation: RelationToHead): string => labelOf(RELATION_TO_HEAD, relation);

const record = (
  { context, step, source }: Confirmed,
  householdId: string,
  effectiveOn: IsoDate,
  changes: readonly FactToRecord[],
) => recordFacts(context, step, { householdId, changes, effectiveOn, source });

/** A household without anybody has ended: 整户自然减少; what was monitored ends with it (C.5, C.15). */
const endIfEmpty = async (confirmed: Confirmed, householdId: string, on: IsoDate, status: 'CLOSED' | 'MERGED') => {
  const { db } = confirmed.step;
  const household = await db.household.findUnique({ where: { id: householdId }, select: { status: true } });
  const left = await db.person.count({ where: { householdId, isActiveMember: true } });
  if (household?.status !== 'ACTIVE' || left > 0) return;
  await record(confirmed, householdId, on, [
    { entity: 'household', entityId: householdId, indicatorKey: 'status', value: status },
  ]);
  const end = { on, text: phrase(status === 'MERGED' ? 'measures.stoppedByMerge' : 'measures.stoppedByClosing') };
  await endHelp(confirmed.context, confirmed.step, householdId, end);
  const open = await db.monitoringCase.findFirst({ where: { householdId, status: 'OPEN' } });
  if (!open) return;
  const facts = {
    status: 'ELIMINATED',
    eliminatedMonth: on.slice(0, 7).replace('-', ''),
    eliminationMethod: '自然消除',
    naturalEliminationRemark: status === 'MERGED' ? '并入另一户' : '整户自然减少',
  };
  await record(
    confirmed,
    householdId,
    on,
    Object.entries(facts).map(([indicatorKey, value]) => ({
      entity: 'monitoringCase',
      entityId: open.id,
      indicatorKey,
      value,
    })),
  );
};

/** What was given to somebody who leaves a household stops there with that day (C.5, MEA-10). */
const stopFor = (
  { context, step }: Confirmed,
  householdId: string,
  personIds: readonly string[],
  on: IsoDate,
  reason: string = phrase('measures.movedAway'),
): Promise<void> =>
  stopMeasuresOf(
    context,
    step,
    { householdId, personIds },
    { on, text: phrase('measures.stoppedByChange', { reason }) },
  );

const newcomerFacts = (change: Increase, idNumber: string | undefined): Facts => ({
  name: change.name,
  gender: labelOf(GENDER, change.gender),
  birthDate: change.birthOn.replaceAll('-', ''),
  ethnicity: labelOf(ETHNICITY, change.ethnicity),
  relationToHead: relationLabel(change.relation),
  ...(idNumber !== undefined && {
    idNumber,
    idDocumentType: idNumber.length === 18 ? '居民身份证' : '残疾人证',
  }),
});

/** Somebody joins: out of another household, back into the register, or new in it. */
const join = async (confirmed: Confirmed, change: Increase): Promise<void> => {
  const { context, step, row, source } = confirmed;
  const { db } = step;
  const householdId = row.householdId;
  const effectiveOn = change.on;
  const identity = row.identities.find(({ id }) => id === change.identityId);
  const known =
    identity &&
    (await db.person.findFirst({
      where: { idKey: identity.idKey },
      orderBy: [{ isActiveMember: 'desc' }, { id: 'desc' }],
    }));
  if (!known) {
    const facts = newcomerFacts(change, identity && openDeclaredNumber(context.services.crypto, identity));
    await recordMember(context, step, { householdId, effectiveOn, source, facts });
    return;
  }
  await record(
    confirmed,
    known.householdId,
    effectiveOn,
    ofPerson(known.id, {
      householdId,
      relationToHead: relationLabel(change.relation),
      isActiveMember: '是',
      joinedOn: effectiveOn,
      leftOn: '',
      leaveReason: '',
    }),
  );
  if (known.householdId === householdId) return;
  await stopFor(confirmed, known.householdId, [known.id], effectiveOn);
  await endIfEmpty(confirmed, known.householdId, effectiveOn, 'CLOSED');
};

type Apply = {
  readonly [Kind in PopulationChange['kind']]: (
    confirmed: Confirmed,
    change: Extract<PopulationChange, { kind: Kind }>,
  ) => Promise<void>;
};

const APPLY: Apply = {
  INCREASE: join,
  DECREASE: async (confirmed, { personId, reason, on, remark }) => {
    const leaveReason = [codeItem(NATURAL_DECREASE_REASON, reason).zh, remark].filter(Boolean).join('：');
    await record(
      confirmed,
      confirmed.row.householdId,
      on,
      ofPerson(personId, { isActiveMember: '否', leftOn: on, leaveReason }),
    );
    await stopFor(confirmed, confirmed.row.householdId, [personId], on, codeItem(NATURAL_DECREASE_REASON, reason).zh);
  },
  SPLIT: async (confirmed, { members, on }) => {
    const { context, step, row, source } = confirmed;
    const householdId = await recordHousehold(context, step, { from: row.householdId, effectiveOn: on, source });
    await move(confirmed, householdId, members, on);
  },
  MERGE: async (confirmed, { intoHouseholdId, members, on }) => {
    await move(confirmed, intoHouseholdId, members, on);
    await endIfEmpty(confirmed, confirmed.row.householdId, on, 'MERGED');
  },
};

const move = async (
  confirmed: Confirmed,
  householdId: string,
  members: DeclaredChanges['relations'],
  on: IsoDate,
): Promise<void> => {
  for (const { personId, relation } of members) {
    const values = { householdId, relationToHead: relationLabel(relation), joinedOn: on };
    await record(confirmed, confirmed.row.householdId, on, ofPerson(personId, values));
  }
  const personIds = members.map(({ personId }) => personId);
  await stopFor(confirmed, confirmed.row.householdId, personIds, on);
};

const apply = <Kind extends PopulationChange['kind']>(
  confirmed: Confirmed,
  change: Extract<PopulationChange, { kind: Kind }>,
): Promise<void> => APPLY[change.kind as Kind](confirmed, change);

/**
 * What was declared takes effect in the register: each change from its own day, in their order, with a line of history
 * for every value; relations of those who stay follow the last of them (C.5).
 */
export const applyPopulationChanges = async (context: Context, step: Step, row: LoadedCase): Promise<void> => {
  const declared = recordsOf(row).declareChanges;
  if (!declared) throw new Error(`Case ${row.id} is confirmed without changes`);
  const source = sourceOf(row);
  const confirmed: Confirmed = { context, step, row, source };
  const changes = [...declared.changes].sort((one, other) => one.on.localeCompare(other.on));
  for (const change of changes) await apply(confirmed, change);
  const lastOn = changes.at(-1)?.on ?? shanghaiDateOf(step.now);
  const relations = declared.relations.flatMap(({ personId, relation }) =>
    ofPerson(personId, { relationToHead: relationLabel(relation) }),
  );
  if (relations.length > 0) await record(confirmed, row.householdId, lastOn, relations);
  await endIfEmpty(confirmed, row.householdId, lastOn, 'CLOSED');
};

/** The numbers that the national system gave to those who joined. */
export const recordPersonNumbers = async (
  context: Context,
  step: Step,
  row: LoadedCase,
  personNos: readonly { readonly personId: string; readonly personNo: string }[],
): Promise<void> => {
  const source = sourceOf(row);
  const effectiveOn = shanghaiDateOf(step.now);
  for (const { personId, personNo } of personNos) {
    await record({ context, step, row, source }, row.householdId, effectiveOn, ofPerson(personId, { personNo }));
  }
};
