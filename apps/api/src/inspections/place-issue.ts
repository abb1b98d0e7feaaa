import { isWithin } from '@shouwang/domain';
import { areaDirectory } from '../areas/area-directory.ts';
import { may } from '../platform/allow.ts';
import type { Context } from '../platform/context.ts';
import { isUuid } from '../platform/is-uuid.ts';
import { notFound, refuse } from '../platform/refusal.ts';
import type { Step } from '../platform/run-use-case.ts';
import { visible } from '../platform/visible.ts';

/** Where an issue is, as the client names it: by division codes and ids. */
export type IssuePlace = {
  readonly missionId?: string | null | undefined;
  readonly areaCode: string;
  readonly householdId?: string | null | undefined;
  readonly personId?: string | null | undefined;
  readonly responsibleAreaCode?: string | null | undefined;
};

/** The same by area paths, and what the object is called. */
export type PlacedIssue = {
  readonly areaPath: string;
  readonly objectLabel: string;
  readonly responsibleAreaPath: string | undefined;
};

const householdOf = async (context: Context, { db }: Step, { householdId, personId }: IssuePlace) => {
  if (!householdId) return null;
  const household = isUuid(householdId)
    ? await db.household.findFirst({
        where: { AND: [visible(context, 'Household'), { id: householdId }] },
        select: { areaPath: true, headName: true, members: { select: { id: true, name: true } } },
      })
    : null;
  if (!household) return refuse('NOT_FOUND', {}, 'householdId');
  const person = personId ? household.members.find(({ id }) => id === personId) : null;
  if (person === undefined) return refuse('PERSON_NOT_IN_HOUSEHOLD', {}, 'personId');
  const label = person ? `${household.headName}户 ${person.name}` : `${household.headName}户`;
  return { areaPath: household.areaPath, label };
};

/**
 * Finds the object of an issue, down to a household and a person. An inspector raises issues inside the areas of the
 * mission only.
 * @throws Refused NOT_FOUND with the field, AREA_OUTSIDE_MISSION, AREA_NOT_OF_HOUSEHOLD, PERSON_NOT_IN_HOUSEHOLD
 */
export const placeIssue = async (context: Context, step: Step, place: IssuePlace): Promise<PlacedIssue> => {
  const areas = await areaDirectory(context.prisma, step.db);
  const area = areas.get(place.areaCode) ?? refuse('NOT_FOUND', {}, 'areaCode');
  const household = await householdOf(context, step, place);
  if (household && !isWithin(household.areaPath, area.path)) refuse('AREA_NOT_OF_HOUSEHOLD', {}, 'areaCode');
  const areaPath = household?.areaPath ?? area.path;
  if (place.missionId) {
    const mission = isUuid(place.missionId)
      ? await step.db.inspectionMission.findUnique({ where: { id: place.missionId } })
      : null;
    if (!mission || !may(context, 'read', 'InspectionMission', mission)) throw notFound();
    if (!mission.areaPaths.some((path) => isWithin(areaPath, path))) refuse('AREA_OUTSIDE_MISSION', {}, 'areaCode');
  }
  const { responsibleAreaCode } = place;
  const unit = responsibleAreaCode
    ? (areas.get(responsibleAreaCode) ?? refuse('NOT_FOUND', {}, 'responsibleAreaCode'))
    : undefined;
  return { areaPath, objectLabel: household?.label ?? area.name, responsibleAreaPath: unit?.path };
};
