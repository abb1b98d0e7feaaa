import type { JsonValue } from '@shouwang/graphql-client';
import { phrase } from '@shouwang/phrases';

/** How members are related to the head from now on, by person; nobody whose relation stays is in it. */
export type RelationDrafts = { [personId: string]: string };

type Common = { on: string; remark: string };

export type IncreaseDraft = Common & {
  kind: 'INCREASE';
  reason: string;
  name: string;
  gender: string;
  birthOn: string;
  /** Names the number that the server keeps sealed; empty as long as none was stated. */
  identityId: string;
  maskedNumber: string;
  ethnicity: string;
  relation: string;
};
export type DecreaseDraft = Common & { kind: 'DECREASE'; reason: string; personId: string };
export type SplitDraft = Common & { kind: 'SPLIT'; members: RelationDrafts };
export type MergeDraft = Common & { kind: 'MERGE'; intoId: string; intoName: string; members: RelationDrafts };

export type ChangeDraft = IncreaseDraft | DecreaseDraft | SplitDraft | MergeDraft;

export type ChangeKind = ChangeDraft['kind'];

/** The form of a population change as it is filled in. */
export type ChangesDraft = { changes: ChangeDraft[]; relations: RelationDrafts };

export const emptyChanges = (): ChangesDraft => ({ changes: [], relations: {} });

/** A change of a kind with nothing filled in but the day. */
export const emptyChange = (kind: ChangeKind, today: string): ChangeDraft => {
  const common = { on: today, remark: '' };
  switch (kind) {
    case 'INCREASE':
      return {
        ...common,
        kind,
        reason: '',
        name: '',
        gender: '',
        birthOn: '',
        identityId: '',
        maskedNumber: '',
        ethnicity: '',
        relation: '',
      };
    case 'DECREASE':
      return { ...common, kind, reason: '', personId: '' };
    case 'SPLIT':
      return { ...common, kind, members: {} };
    case 'MERGE':
      return { ...common, kind, intoId: '', intoName: '', members: {} };
  }
};

const relationsData = (relations: RelationDrafts): { personId: string; relation: string }[] =>
  Object.entries(relations)
    .filter(([, relation]) => relation !== '')
    .map(([personId, relation]) => ({ personId, relation }));

/** Fields without a value are left out: the declared form knows no empty texts. */
const filled = (fields: Readonly<Record<string, string>>): Record<string, string> =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value.trim() !== ''));

const changeData = (change: ChangeDraft): JsonValue => {
  const { kind, on, remark } = change;
  switch (kind) {
    case 'INCREASE': {
      const { kind: _, maskedNumber: __, ...fields } = change;
      return { kind, ...filled(fields) };
    }
    case 'DECREASE':
      return { kind, ...filled({ reason: change.reason, on, personId: change.personId, remark }) };
    case 'SPLIT':
      return { kind, ...filled({ on, remark }), members: relationsData(change.members) };
    case 'MERGE':
      return {
        kind,
        ...filled({ on, remark, intoHouseholdId: change.intoId }),
        members: relationsData(change.members),
      };
  }
};

/** The changes as the declared form wants them. */
export const changesData = ({ changes, relations }: ChangesDraft): JsonValue => ({
  changes: changes.map(changeData),
  relations: relationsData(relations),
});

/** Whoever leaves by these changes. */
export const leavingIn = ({ changes }: ChangesDraft): ReadonlySet<string> =>
  new Set(
    changes.flatMap((change) => {
      if (change.kind === 'INCREASE') return [];
      return change.kind === 'DECREASE' ? [change.personId] : Object.keys(change.members);
    }),
  );

/** What stands in the way of handing in before anything is sent; undefined when nothing does. */
export const missingInChanges = (draft: ChangesDraft): string | undefined => {
  if (draft.changes.length === 0 && relationsData(draft.relations).length === 0) return phrase('population.nothingYet');
  const unfinished = draft.changes.findIndex(
    (change) =>
      (change.kind === 'INCREASE' && (change.name === '' || change.reason === '' || change.relation === '')) ||
      (change.kind === 'DECREASE' && (change.personId === '' || change.reason === '')) ||
      (change.kind === 'MERGE' && change.intoId === ''),
  );
  return unfinished < 0 ? undefined : phrase('population.unfinished', { n: unfinished + 1 });
};
