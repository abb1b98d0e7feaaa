import type { Prisma } from '@shouwang/database';
import { PROCEDURE_TEMPLATES, type Role, readSearch } from '@shouwang/domain';
import { areaDirectory } from '../areas/area-directory.ts';
import { actorOf, type Context } from '../platform/context.ts';
import { visible } from '../platform/visible.ts';

/** What a list of cases may be narrowed by. */
export type CaseFilter = {
  readonly waiting?: boolean | null;
  readonly state?: string | null;
  /** Cases in which this step comes next, of whatever procedure. */
  readonly step?: string | null;
  readonly procedure?: string | null;
  readonly areaCode?: string | null;
  readonly text?: string | null;
  readonly withFindings?: boolean | null;
  readonly isReturned?: boolean | null;
  readonly open?: boolean | null;
};

/** The states in which a role has to move a case on, of every procedure. */
export const statesWaitingFor = (role: Role): string[] => [
  ...new Set(
    PROCEDURE_TEMPLATES.flatMap(({ states }) =>
      Object.entries(states).flatMap(([state, { waitsFor }]) => (waitsFor.includes(role) ? [state] : [])),
    ),
  ),
];

/** Where each procedure has a step ahead of it. */
const beforeStep = (step: string): Prisma.ProcedureCaseWhereInput => ({
  // For a step that nobody has, every branch is empty and finds nothing; no branch at all would find everything.
  OR: PROCEDURE_TEMPLATES.map(({ key, version, steps }) => ({
    procedure: key,
    procedureVersion: version,
    state: { in: steps.flatMap((one) => (one.key === step ? one.from : [])) },
  })),
});

/** The cases that the viewer may read and that pass the filter. */
export const casesWhere = async (context: Context, filter: CaseFilter): Promise<Prisma.ProcedureCaseWhereInput> => {
  const area = filter.areaCode ? (await areaDirectory(context.prisma)).get(filter.areaCode) : undefined;
  const search = filter.text ? readSearch(filter.text) : null;
  return {
    AND: [
      visible(context, 'ProcedureCase'),
      filter.waiting ? { state: { in: statesWaitingFor(actorOf(context).role) }, closedAt: null } : {},
      filter.state ? { state: filter.state } : {},
      filter.step ? beforeStep(filter.step) : {},
      filter.procedure ? { procedure: filter.procedure } : {},
      filter.areaCode ? { areaPath: { startsWith: area?.path ?? '-' } } : {},
      filter.isReturned == null ? {} : { isReturned: filter.isReturned },
      filter.open == null ? {} : { closedAt: filter.open ? null : { not: null } },
      search
        ? {
            OR: [
              { caseNo: { contains: filter.text ?? '' } },
              { household: { members: { some: { name: { contains: filter.text ?? '' } } } } },
            ],
          }
        : {},
    ],
  };
};
