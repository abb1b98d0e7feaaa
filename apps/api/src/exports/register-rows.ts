import type { Facts, NationalFileKind, RowStamp } from '@shouwang/domain';
import { areaDirectory } from '../areas/area-directory.ts';
import { householdFacts } from '../households/household-columns.ts';
import { monitoringCaseFacts } from '../households/monitoring-case-columns.ts';
import { personFacts } from '../households/person-columns.ts';
import type { Context } from '../platform/context.ts';
import { visible } from '../platform/visible.ts';
import { type HouseholdScope, readRegister } from './read-register.ts';
import type { ShownFacts } from './shown-facts.ts';

/** One row of an export: what it says, as its maker may see it, and what it was made of. */
export type RegisterRow = { readonly facts: Facts; readonly stamp: Omit<RowStamp, 'exportedAt'> };

/** Reads what an export of one kind holds of an area. */
export type RowSource = (context: Context, scope: HouseholdScope, shown: ShownFacts) => AsyncGenerator<RegisterRow>;

async function* personRows(context: Context, scope: HouseholdScope, shown: ShownFacts, isMonitored: boolean) {
  const { crypto } = context.services;

  for await (const household of readRegister(context, { ...scope, isMonitored }, { cases: isMonitored })) {
    const { members, monitoringCases, ...row } = household;
    const [episode] = monitoringCases;
    const shared = {
      ...shown('Household', row, householdFacts(crypto, row)),
      ...(episode && shown('MonitoringCase', episode, monitoringCaseFacts(crypto, episode))),
    };
    for (const { workSpells: _, ...member } of members) {
      yield {
        facts: { ...shared, ...shown('Person', member, personFacts(crypto, member)) },
        stamp: {
          rowKey: member.id,
          versions: {
            household: row.version,
            person: member.version,
            ...(episode && { monitoringCase: episode.version }),
          },
        },
      };
    }
  }
}

async function* spellRows(context: Context, scope: HouseholdScope, shown: ShownFacts, spells: 'OUT' | 'PLANNED') {
  const { crypto } = context.services;
  for await (const { members, monitoringCases: _, ...row } of readRegister(context, scope, { spells })) {
    const shared = shown('Household', row, householdFacts(crypto, row));
    for (const { workSpells, ...member } of members) {
      const ofMember = shown('Person', member, personFacts(crypto, member));
      for (const spell of workSpells) {
        yield {
          facts: { ...shared, ...ofMember, ...shown('WorkSpell', spell, spell.facts as Facts) },
          stamp: { rowKey: spell.id, versions: { workSpell: spell.version } },
        };
      }
    }
  }
}

async function* villageRows(context: Context, { areaPath, isExact }: HouseholdScope): AsyncGenerator<RegisterRow> {
  const areas = await areaDirectory(context.prisma);
  const villages = await context.prisma.area.findMany({
    where: {
      AND: [
        visible(context, 'Area'),
        { level: 'VILLAGE', validTo: null, path: isExact ? areaPath : { startsWith: areaPath } },
      ],
    },
    orderBy: { code: 'asc' },
  });
  const nameOf = (code: string): string => areas.get(code)?.name ?? '';
  for (const { code, name, version, facts } of villages) {
    const place = {
      province: nameOf(code.slice(0, 2)),
      prefecture: nameOf(code.slice(0, 4)),
      county: nameOf(code.slice(0, 6)),
      township: nameOf(code.slice(0, 9)),
      village: name,
      divisionCode: code,
    };
    yield { facts: { ...(facts as Facts), ...place }, stamp: { rowKey: code, versions: { village: version } } };
  }
}

/** Where the rows of each national file come from. */
export const REGISTER_ROWS: Readonly<Record<NationalFileKind, RowSource>> = {
  householdRegister: (context, scope, shown) => personRows(context, scope, shown, false),
  monitoredHouseholds: (context, scope, shown) => personRows(context, scope, shown, true),
  workSpells: (context, scope, shown) => spellRows(context, scope, shown, 'OUT'),
  workPlans: (context, scope, shown) => spellRows(context, scope, shown, 'PLANNED'),
  villages: (context, scope) => villageRows(context, scope),
};
