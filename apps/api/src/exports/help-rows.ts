import {
  codeItem,
  DEPARTMENT,
  type Department,
  type Facts,
  type HelpSheetKind,
  JUDGEMENTS,
  labelOf,
  MEASURE_GROUP,
  MEASURE_STATUS,
  type MeasureGroup,
  type MeasureStatus,
  RISK_TYPE,
  type RiskType,
  WORK_TEAM_ROLE,
  type WorkTeamRole,
} from '@shouwang/domain';
import { areaDirectory } from '../areas/area-directory.ts';
import { dayOfColumn } from '../campaigns/find-round.ts';
import { householdFacts } from '../households/household-columns.ts';
import { openHelperPhone, openMemberPhone } from '../measures/helper-phone.ts';
import { recordsOfMeasure } from '../measures/measure.type.ts';
import type { Context } from '../platform/context.ts';
import { visible } from '../platform/visible.ts';
import type { HouseholdScope } from './read-register.ts';
import type { RowSource } from './register-rows.ts';
import type { ShownFacts } from './shown-facts.ts';

/** Rows read at a time. */
const AT_ONCE = 500;

const within = ({ areaPath, isExact }: HouseholdScope) => ({ areaPath: isExact ? areaPath : { startsWith: areaPath } });

/** Facts without those that are not there. */
const given = (facts: Readonly<Record<string, string | null | undefined>>): Facts =>
  Object.fromEntries(Object.entries(facts).filter(([, text]) => text !== null && text !== undefined && text !== ''));

const day = (column: Date | null): string | undefined => (column === null ? undefined : dayOfColumn(column));

/** Reads rows in the order of their areas, page by page. */
async function* pages<Row extends { readonly id: string; readonly areaPath: string }>(
  read: (beyond: object, take: number) => Promise<readonly Row[]>,
): AsyncGenerator<Row> {
  let last: Row | undefined;
  for (;;) {
    const { areaPath, id } = last ?? {};
    const beyond = areaPath === undefined ? {} : { OR: [{ areaPath: { gt: areaPath } }, { areaPath, id: { gt: id } }] };
    const rows = await read(beyond, AT_ONCE);
    yield* rows;
    last = rows.at(-1);
    if (rows.length < AT_ONCE) return;
  }
}

const IN_ORDER = [{ areaPath: 'asc' as const }, { id: 'asc' as const }];

type Home = Parameters<typeof householdFacts>[1] & { readonly headName: string };

/** Where the household lies, its number and its head. */
const homeFacts = (context: Context, shown: ShownFacts, household: Home): Facts => {
  const { township, village, villageGroup, householdNo } = householdFacts(context.services.crypto, household);
  return shown(
    'Household',
    household,
    given({ township, village, villageGroup, householdNo, name: household.headName }),
  );
};

const yesNo = (isSo: boolean): string => (isSo ? '是' : '否');

async function* measureRows(context: Context, scope: HouseholdScope, shown: ShownFacts) {
  const measures = pages((beyond, take) =>
    context.prisma.assistanceMeasure.findMany({
      where: { AND: [visible(context, 'AssistanceMeasure'), within(scope), beyond] },
      orderBy: IN_ORDER,
      take,
      include: { household: true, person: { select: { name: true } } },
    }),
  );
  for await (const { household, person, ...row } of measures) {
    const { add, judge } = recordsOfMeasure(row);
    const [works, suffices, usable, useful] = JUDGEMENTS.map((key) => judge && yesNo(judge[key]));
    const own = given({
      measureGroup: labelOf(MEASURE_GROUP, row.group as MeasureGroup),
      measureOption: row.option,
      measureRisk: row.risk && codeItem(RISK_TYPE, row.risk as RiskType).zh,
      measureBeneficiary: person?.name,
      measureDepartment: labelOf(DEPARTMENT, row.department as Department),
      measureStart: dayOfColumn(row.begunOn ?? row.startsOn),
      measureEnd: day(row.endsOn),
      measureAmount: row.amount?.toString(),
      measureFrequency: add?.frequency,
      measureStatus: labelOf(MEASURE_STATUS, row.state as MeasureStatus),
      measureWorks: works,
      measureSuffices: suffices,
      measureUsable: usable,
      measureUseful: useful,
    });
    yield {
      facts: { ...homeFacts(context, shown, household), ...shown('AssistanceMeasure', row, own) },
      stamp: { rowKey: row.id, versions: {} },
    };
  }
}

async function* pairingRows(context: Context, scope: HouseholdScope, shown: ShownFacts) {
  const pairings = pages((beyond, take) =>
    context.prisma.pairing.findMany({
      where: { AND: [visible(context, 'Pairing'), within(scope), { state: { not: 'DRAFT' } }, beyond] },
      orderBy: IN_ORDER,
      take,
      include: { household: true, helper: true },
    }),
  );
  for await (const { household, helper, ...row } of pairings) {
    const own = given({
      pairedHelper: helper.name,
      pairedHelperUnit: helper.unit,
      pairedHelperPhone: openHelperPhone(context.services.crypto, helper),
      pairingStart: day(row.startsOn),
      pairingEnd: day(row.endsOn),
      pairingReason: row.endReason,
    });
    yield {
      facts: { ...homeFacts(context, shown, household), ...shown('Pairing', row, own) },
      stamp: { rowKey: row.id, versions: {} },
    };
  }
}

async function* teamRows(context: Context, scope: HouseholdScope, shown: ShownFacts) {
  const areas = await areaDirectory(context.prisma);
  const villages = new Map([...areas.values()].map((area) => [area.path, area]));
  const teams = pages((beyond, take) =>
    context.prisma.workTeam.findMany({
      where: { AND: [visible(context, 'WorkTeam'), within(scope), { state: 'ACTIVE' }, beyond] },
      orderBy: IN_ORDER,
      take,
      include: { members: { orderBy: { position: 'asc' } } },
    }),
  );
  for await (const { members, ...team } of teams) {
    const village = villages.get(team.areaPath);
    const place = given({
      township: areas.get(village?.code.slice(0, 9) ?? '')?.name,
      village: village?.name,
      divisionCode: village?.code,
    });
    for (const member of members) {
      const own = given({
        teamMember: member.name,
        teamRole: labelOf(WORK_TEAM_ROLE, member.role as WorkTeamRole),
        teamUnit: member.unit,
        teamPhone: openMemberPhone(context.services.crypto, member),
        teamStart: dayOfColumn(member.startsOn),
        teamEnd: day(member.endsOn),
      });
      yield { facts: { ...place, ...shown('WorkTeam', team, own) }, stamp: { rowKey: member.id, versions: {} } };
    }
  }
}

/** Where the rows of each sheet of help come from. */
export const HELP_ROWS: Readonly<Record<HelpSheetKind, RowSource>> = {
  measures: measureRows,
  pairings: pairingRows,
  workTeams: teamRows,
};
