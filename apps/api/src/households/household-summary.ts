import { type MonitoringCase, type Person, searchInitialsOf } from '@shouwang/database';
import { caseRisks } from './monitoring-case-columns.ts';

type Member = Pick<Person, 'name' | 'relationToHead' | 'isActiveMember' | 'position'>;
type Episode = Pick<MonitoringCase, 'episode' | 'category' | 'risks' | 'status'>;

/** Columns of a household that only repeat what its members and cases say, so that lists need neither. */
export type HouseholdSummary = {
  readonly headName: string;
  readonly searchInitials: string;
  readonly memberCount: number;
  readonly monitoringStatus: string;
  readonly category: string | null;
  readonly risks: readonly string[];
};

const HEAD = '户主';

const headFirst = (one: Member, other: Member): number =>
  Number(other.relationToHead === HEAD) - Number(one.relationToHead === HEAD) || one.position - other.position;

/** The columns of a household that follow from its members and from its last episode of monitoring. */
export const householdSummary = (members: readonly Member[], cases: readonly Episode[]): HouseholdSummary => {
  const active = members.filter(({ isActiveMember }) => isActiveMember).sort(headFirst);
  const last = cases.reduce<Episode | undefined>(
    (best, one) => (best && best.episode > one.episode ? best : one),
    undefined,
  );
  // A removed case (清退) was never right: the household counts as not monitored.
  const counted = last?.status === 'REMOVED' ? undefined : last;
  return {
    // A household that has ended keeps the name under which people know it.
    headName: (active[0] ?? [...members].sort(headFirst)[0])?.name ?? '',
    searchInitials: searchInitialsOf(active.map(({ name }) => name)),
    memberCount: active.length,
    monitoringStatus: counted?.status ?? 'NONE',
    category: counted?.category ?? null,
    risks: [...new Set(counted ? caseRisks(counted).map(({ type }) => type) : [])],
  };
};
