import type { Campaign, Reader } from '@shouwang/database';
import {
  type AdjustmentDetail,
  APPROVAL_STEPS,
  columnOfCase,
  endOfShanghaiDay,
  REFUSED_STATES,
  stageOf,
  startOfShanghaiDay,
} from '@shouwang/domain';
import { dayColumn, planOf } from '../campaigns/find-round.ts';
import { villageCodeOf } from '../campaigns/generate-items.ts';

/** States in which an approval no longer stands: taken back, or refused after all. */
const NOT_APPROVED = ['TOWNSHIP_APPROVED', 'RETURNED_TO_TOWNSHIP', ...REFUSED_STATES];

type DetailRow = AdjustmentDetail & { readonly headName: string; readonly on: Date };

const lifted = {
  OR: [{ householdType: { in: ['LIFTED', 'LIFTED_NO_POLICY'] } }, { monitoringStatus: { not: 'NONE' } }],
};

const decidedCases = async (db: Reader, row: Campaign, areaPath: string): Promise<DetailRow[]> => {
  const plan = planOf(row);
  const at = {
    gte: startOfShanghaiDay(stageOf(plan, 'COLLECTION').startsOn),
    lt: endOfShanghaiDay(stageOf(plan, 'ENTRY').endsOn),
  };
  const approvals = await db.procedureEvent.findMany({
    where: {
      areaPath: { startsWith: areaPath },
      step: { in: [...APPROVAL_STEPS] },
      at,
      case: { state: { notIn: NOT_APPROVED } },
    },
    select: {
      at: true,
      case: {
        select: {
          procedure: true,
          category: true,
          areaPath: true,
          householdId: true,
          household: { select: { headName: true, memberCount: true } },
        },
      },
    },
    orderBy: { at: 'asc' },
  });
  return approvals.flatMap(({ at: on, case: one }) => {
    const column = columnOfCase(one.procedure, one.category);
    const { headName, memberCount } = one.household;
    if (!column) return [];
    return [
      {
        column,
        villageCode: villageCodeOf(one.areaPath),
        householdId: one.householdId,
        people: memberCount,
        headName,
        on,
      },
    ];
  });
};

const populationChanges = async (db: Reader, row: Campaign, areaPath: string) => {
  const { incomeStart, cutoffOn } = planOf(row);
  const within = { gte: dayColumn(incomeStart), lte: dayColumn(cutoffOn) };
  const find = async (when: 'joinedOn' | 'leftOn'): Promise<DetailRow[]> => {
    const people = await db.person.findMany({
      where: { areaPath: { startsWith: areaPath }, [when]: within, household: lifted },
      select: {
        areaPath: true,
        householdId: true,
        joinedOn: true,
        leftOn: true,
        household: { select: { headName: true } },
      },
      orderBy: { id: 'asc' },
    });
    return people.map((person) => ({
      column: when === 'joinedOn' ? 'NATURAL_INCREASE' : 'NATURAL_DECREASE',
      villageCode: villageCodeOf(person.areaPath),
      householdId: person.householdId,
      people: 1,
      headName: person.household.headName,
      on: person[when] ?? new Date(0),
    }));
  };
  return [...(await find('joinedOn')), ...(await find('leftOn'))];
};

/**
 * Everything that a township's table counts (DOMAIN C.12): cases that the county approved in the round, and people of
 * its lifted and monitored households who came or went in the income period. One reading, so that a table and the list
 * behind it can never differ.
 */
export const adjustmentDetails = async (db: Reader, row: Campaign, areaPath: string): Promise<DetailRow[]> => [
  ...(await decidedCases(db, row, areaPath)),
  ...(await populationChanges(db, row, areaPath)),
];
