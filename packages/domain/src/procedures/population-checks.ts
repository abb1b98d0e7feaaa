import { type IsoDate, shanghaiDateOf } from '../calendar/iso-date.ts';
import { codeItem, labelOf } from '../codelists/code-list.ts';
import { GENDER } from '../codelists/person-identity.ts';
import {
  NATURAL_DECREASE_REASON,
  NATURAL_INCREASE_REASON,
  type NaturalIncreaseReason,
} from '../codelists/population-change.ts';
import type { CaseFacts, CaseRecords } from './case-records.ts';
import type { ChangeQueue, DeclaredChanges, Distance, Increase, PopulationChange } from './population-facts.ts';
import { type FutureMember, leavingIds, membersAfter } from './population-members.ts';
import type { Check, FilledStepContext, Guard, StepContext } from './procedure-template.ts';
import { type ProcedureRefusal, refusal } from './refusal.ts';

type DeclaredCheck = Check<CaseRecords, CaseFacts, DeclaredChanges>;
type Context = FilledStepContext<CaseRecords, CaseFacts, DeclaredChanges>;

/** Reasons for which a registered person comes out of another household: one operation on both (C.5). */
const PAIRED: readonly NaturalIncreaseReason[] = ['MARRY_IN', 'MOVE_IN', 'ADOPT', 'SHARED_LIVING'];

const pathOf = (index: number, field: string) => `changes.${index}.${field}`;

/** Runs a judgement over each change of one kind, with its position in the form. */
function ofKind<Kind extends PopulationChange['kind']>(
  { changes }: DeclaredChanges,
  kind: Kind,
  judge: (change: Extract<PopulationChange, { kind: Kind }>, index: number) => readonly (ProcedureRefusal | false)[],
): readonly ProcedureRefusal[] {
  return changes
    .flatMap((change, index) =>
      change.kind === kind ? judge(change as Extract<PopulationChange, { kind: Kind }>, index) : [],
    )
    .filter((one) => one !== false);
}

/** Something changes: people join or leave, or those who stay are related otherwise. */
export const somethingChanges: DeclaredCheck = {
  name: 'somethingChanges',
  check: ({ data }) =>
    data.changes.length + data.relations.length === 0 ? [refusal('NOTHING_CHANGES', {}, 'changes')] : [],
};

/** The days are possible: not in the future, not before the birth, and a newborn joins on the day of birth. */
export const daysArePossible: DeclaredCheck = {
  name: 'daysArePossible',
  check: ({ data, now }) => {
    const today = shanghaiDateOf(now);
    const late = data.changes.flatMap(({ on }, index) =>
      on > today ? [refusal('CHANGE_IN_FUTURE', { on, today }, pathOf(index, 'on'))] : [],
    );
    const births = ofKind(data, 'INCREASE', ({ reason, name, on, birthOn }, index) => [
      reason === 'BIRTH' &&
        on !== birthOn &&
        refusal('BIRTH_ON_ANOTHER_DAY', { name, on, birthOn }, pathOf(index, 'on')),
      reason !== 'BIRTH' && on < birthOn && refusal('CHANGE_BEFORE_BIRTH', { name, on, birthOn }, pathOf(index, 'on')),
    ]);
    return [...late, ...births];
  },
};

/** DQ-T-001: a reason that says nothing by itself needs words. */
export const reasonsAreExplained: DeclaredCheck = {
  name: 'reasonsAreExplained',
  check: ({ data }) =>
    data.changes.flatMap((change, index) => {
      if (change.kind !== 'INCREASE' && change.kind !== 'DECREASE') return [];
      const item =
        change.kind === 'INCREASE'
          ? codeItem(NATURAL_INCREASE_REASON, change.reason)
          : codeItem(NATURAL_DECREASE_REASON, change.reason);
      return item.requiresRemark === true && change.remark === undefined
        ? [refusal('CHANGE_REMARK_MISSING', { reason: item.zh }, pathOf(index, 'remark'))]
        : [];
    }),
};

function disagreements(change: Increase, { facts }: Context, index: number): readonly (ProcedureRefusal | false)[] {
  const { name, identityId } = change;
  const path = pathOf(index, 'identityId');
  if (identityId === undefined) {
    return [change.reason !== 'BIRTH' && refusal('IDENTITY_MISSING', { name }, path)];
  }
  const identity = facts.identities[identityId];
  if (identity === undefined) return [refusal('IDENTITY_UNKNOWN', { name }, path)];
  const said = labelOf(GENDER, identity.gender);
  return [
    identity.birthOn !== change.birthOn &&
      refusal('IDENTITY_DISAGREES', { name, what: '出生日期', said: identity.birthOn }, pathOf(index, 'birthOn')),
    identity.gender !== change.gender &&
      refusal('IDENTITY_DISAGREES', { name, what: '性别', said }, pathOf(index, 'gender')),
    identity.isMemberHere && refusal('MEMBER_ALREADY', { name }, path),
  ];
}

/** Whoever joins is told by a number that agrees with birth date and sex; only a newborn may have none yet. */
export const identitiesAgree: DeclaredCheck = {
  name: 'identitiesAgree',
  check: (context) => ofKind(context.data, 'INCREASE', (change, index) => disagreements(change, context, index)),
};

/** Whoever leaves is a member, and leaves once; so is whoever is related otherwise. */
export const membersAreKnown: DeclaredCheck = {
  name: 'membersAreKnown',
  check: ({ data, facts }) => {
    const names = new Map(facts.householdMembers.map(({ personId, name }) => [personId, name]));
    const leaving = leavingIds(data);
    const stating = data.relations.map(({ personId }) => personId);
    const unknown = [...leaving, ...stating].some((id) => !names.has(id));
    const twice = [...leaving, ...stating].filter((id, index, ids) => ids.indexOf(id) !== index);
    return [
      ...(unknown ? [refusal('LEAVER_UNKNOWN', {}, 'changes')] : []),
      ...[...new Set(twice)].map((id) => refusal('MEMBER_TWICE', { name: names.get(id) ?? id }, 'changes')),
    ];
  },
};

function headRefusals(
  members: readonly Pick<FutureMember, 'relation'>[],
  household: string,
  field: string,
): readonly ProcedureRefusal[] {
  if (members.length === 0) return [];
  const heads = members.filter(({ relation }) => relation === 'HEAD').length;
  if (heads === 1) return [];
  return [refusal(heads === 0 ? 'HEAD_MISSING' : 'HEAD_TWICE', { household }, field)];
}

/** C.15.3: one head in the household as it will be, and one in each that splits off. Nobody left: no head. */
export const oneHeadEach: DeclaredCheck = {
  name: 'oneHeadEach',
  check: ({ data, facts }) => [
    ...headRefusals(membersAfter(facts.householdMembers, data), '这户', 'relations'),
    ...ofKind(data, 'SPLIT', ({ members }, index) => headRefusals(members, '分出的户', pathOf(index, 'members'))),
  ],
};

/** A split leaves somebody behind: a household that moves as a whole keeps its number. */
export const splitLeavesSomebody: DeclaredCheck = {
  name: 'splitLeavesSomebody',
  check: ({ data, facts }) =>
    ofKind(data, 'SPLIT', (_, index) => [
      membersAfter(facts.householdMembers, data).length === 0 &&
        refusal('SPLIT_TAKES_ALL', {}, pathOf(index, 'members')),
    ]),
};

/** 并户: everybody joins the other household, which keeps its head; two monitored households stay apart (C.15.1). */
export const mergeIsWhole: DeclaredCheck = {
  name: 'mergeIsWhole',
  check: ({ data, facts }) =>
    ofKind(data, 'MERGE', ({ intoHouseholdId, members }, index) => {
      const target = facts.mergeTargets[intoHouseholdId];
      const path = pathOf(index, 'intoHouseholdId');
      const behind = membersAfter(facts.householdMembers, data);
      const head = members.find(({ relation }) => relation === 'HEAD');
      const nameOf = (id: string) => facts.householdMembers.find(({ personId }) => personId === id)?.name ?? id;
      return [
        data.changes.length > 1 && refusal('MERGE_NOT_ALONE', {}, pathOf(index, 'kind')),
        data.changes.length === 1 &&
          behind.length > 0 &&
          refusal(
            'MERGE_LEAVES_BEHIND',
            { names: behind.map(({ name }) => name).join('、') },
            pathOf(index, 'members'),
          ),
        head !== undefined && refusal('MERGE_BRINGS_HEAD', { name: nameOf(head.personId) }, pathOf(index, 'members')),
        target?.isActive !== true && refusal('MERGE_TARGET_UNKNOWN', {}, path),
        target?.isMonitored === true && facts.isMonitored && refusal('MERGE_OF_MONITORED', {}, path),
      ];
    }),
};

/** C.15.2: somebody of another household joins only by a reason that takes them out of it, and never as its head. */
function elsewhereRefusals(
  declared: DeclaredChanges,
  facts: CaseFacts,
  distances: readonly Distance[],
): readonly ProcedureRefusal[] {
  return ofKind(declared, 'INCREASE', ({ identityId, name, reason }, index) => {
    const elsewhere = facts.identities[identityId ?? '']?.elsewhere;
    if (!elsewhere || !distances.includes(elsewhere.distance)) return [];
    const path = pathOf(index, 'identityId');
    const said = labelOf(NATURAL_INCREASE_REASON, reason);
    return [
      !PAIRED.includes(reason) && refusal('PERSON_ACTIVE_ELSEWHERE', { name, reason: said }, path),
      elsewhere.isHead && elsewhere.memberCount > 1 && refusal('PERSON_HEADS_ELSEWHERE', { name }, path),
    ];
  });
}

/** The village is told of households of its own; whoever it cannot see is judged by those who can. */
export const nobodyActiveElsewhere: DeclaredCheck = {
  name: 'nobodyActiveElsewhere',
  check: ({ data, facts }) => elsewhereRefusals(data, facts, ['SAME_VILLAGE']),
};

/** The changes on record. */
export function declaredChanges({ case: { records } }: StepContext<CaseRecords, CaseFacts>): DeclaredChanges {
  if (records.declareChanges === undefined) throw new Error('Changes are declared before they are handed in');
  return records.declareChanges;
}

/** What is on record still holds for the household as it is now: others may have changed it meanwhile. */
export const changesStillHold: Guard<CaseRecords, CaseFacts> = {
  name: 'changesStillHold',
  check: (context) => {
    const filled: Context = { ...context, data: declaredChanges(context), occurredOn: null, reasonCodes: [] };
    return [identitiesAgree, membersAreKnown, oneHeadEach, splitLeavesSomebody, mergeIsWhole].flatMap((one) =>
      one.check(filled),
    );
  },
};

/** Before anything takes effect: nobody is active in two households (C.15.2). */
export const oneHouseholdPerPerson: Guard<CaseRecords, CaseFacts> = {
  name: 'oneHouseholdPerPerson',
  check: (context) =>
    elsewhereRefusals(declaredChanges(context), context.facts, ['SAME_VILLAGE', 'SAME_TOWNSHIP', 'OTHER_TOWNSHIP']),
};

/** Another change of the household waits until this one is finished. */
export const noOtherRunningChange: Guard<CaseRecords, CaseFacts> = {
  name: 'noOtherRunningChange',
  check: ({ facts }) =>
    facts.runningChangeNo === null ? [] : [refusal('CHANGE_RUNNING', { caseNo: facts.runningChangeNo })],
};

/** Does a change reach into another township? Then the county confirms as well. */
export function reachesAcrossTownships(declared: DeclaredChanges, facts: CaseFacts): boolean {
  return declared.changes.some((change) => {
    const distance =
      change.kind === 'INCREASE'
        ? facts.identities[change.identityId ?? '']?.elsewhere?.distance
        : change.kind === 'MERGE'
          ? facts.mergeTargets[change.intoHouseholdId]?.distance
          : undefined;
    return distance === 'OTHER_TOWNSHIP';
  });
}

/** The round of a change: facts up to the cut-off belong to the campaign, later ones to the months (C.5, C.7). */
export function changeQueueOf(on: IsoDate, cutoffOn: IsoDate | null): ChangeQueue {
  return cutoffOn !== null && on <= cutoffOn ? 'CAMPAIGN' : 'MONTHLY';
}
