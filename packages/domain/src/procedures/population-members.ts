import type { RelationToHead } from '../codelists/person-identity.ts';
import type { DeclaredChanges, HouseholdMember } from './population-facts.ts';

/** Somebody who will be in the household once the changes hold. A newcomer has no id yet. */
export interface FutureMember {
  readonly personId: string | null;
  readonly name: string;
  readonly relation: RelationToHead | null;
}

/** The members whom the changes take out of the household. */
export function leavingIds({ changes }: DeclaredChanges): readonly string[] {
  return changes.flatMap((change) => {
    if (change.kind === 'DECREASE') return [change.personId];
    return change.kind === 'INCREASE' ? [] : change.members.map(({ personId }) => personId);
  });
}

/** The household as it will be: whoever stays, with the relation stated anew where one is, and whoever joins. */
export function membersAfter(members: readonly HouseholdMember[], declared: DeclaredChanges): readonly FutureMember[] {
  const leaving = new Set(leavingIds(declared));
  const stated = new Map(declared.relations.map(({ personId, relation }) => [personId, relation]));
  return [
    ...members
      .filter(({ personId }) => !leaving.has(personId))
      .map((member) => ({ ...member, relation: stated.get(member.personId) ?? member.relation })),
    ...declared.changes.flatMap((change) =>
      change.kind === 'INCREASE' ? [{ personId: null, name: change.name, relation: change.relation }] : [],
    ),
  ];
}
