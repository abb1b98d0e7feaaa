import { issueDaysLate, maskIdNumber, shanghaiDateOf } from '@shouwang/domain';
import { areaDirectory } from '../areas/area-directory.ts';
import { openPersonIdNumber } from '../households/person-columns.ts';
import { may } from '../platform/allow.ts';
import type { Context } from '../platform/context.ts';
import { showAs, visibilityOf } from '../platform/mask.ts';
import { visible } from '../platform/visible.ts';
import { momentOfReading } from '../procedures/circumstances.ts';
import { dayText } from './issue-reading.ts';
import type { IssueLine } from './issue-sheets.ts';
import type { LoadedIssue } from './load-issue.ts';

/** Whom issues are about.*/
type About = { readonly householdId: string | null; readonly personId: string | null };

/** Numbers of households and people by id, as far as the reader may have them on paper. */
export const identitiesOf = async (context: Context, issues: readonly About[]) => {
  const { prisma, services } = context;
  const idsOf = (key: 'personId' | 'householdId') => [...new Set(issues.flatMap((issue) => issue[key] ?? []))];
  const people = await prisma.person.findMany({
    where: { AND: [visible(context, 'Person'), { id: { in: idsOf('personId') } }] },
    select: { id: true, areaPath: true, idNumberSealed: true },
  });
  const households = await prisma.household.findMany({
    where: { AND: [visible(context, 'Household'), { id: { in: idsOf('householdId') } }] },
    select: { id: true, householdNo: true },
  });
  return {
    householdNos: new Map(households.map(({ id, householdNo }) => [id, householdNo])),
    idNumbers: new Map(
      people.map((person) => {
        const number = openPersonIdNumber(services.crypto, person);
        // Whole numbers leave the system only with who may export them, whose purpose the audit trail then has (A.2).
        const shown = may(context, 'exportUnmasked', 'Person', person)
          ? 'full'
          : visibilityOf(context, 'Person', person, 'identity');
        return [person.id, showAs(shown, number, maskIdNumber)];
      }),
    ),
  };
};

/** The lines of a paper: households and people appear as far as the reader may see them, and not at all otherwise. */
export const issueLines = async (context: Context, issues: readonly LoadedIssue[]): Promise<IssueLine[]> => {
  const areas = await areaDirectory(context.prisma);
  const today = shanghaiDateOf((await momentOfReading(context)).now);
  const { householdNos, idNumbers } = await identitiesOf(context, issues);
  return issues.map((issue) => ({
    issue,
    areas,
    daysLate: issueDaysLate(issue.state, dayText(issue.dueOn), today),
    householdNo: householdNos.get(issue.householdId ?? '') ?? null,
    idNumber: idNumbers.get(issue.personId ?? '') ?? null,
  }));
};
