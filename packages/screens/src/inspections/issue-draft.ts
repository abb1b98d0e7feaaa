import { phrase } from '@shouwang/phrases';

/** Who has to put an issue right: exactly one of the three (INS-2). */
export type ResponsibleKind = 'area' | 'department' | 'county';

/** An issue as its finder is writing it; boxes without a word are empty. */
export type IssueDraft = {
  readonly missionId: string;
  readonly source: string;
  readonly category: string;
  readonly level: string;
  readonly title: string;
  readonly description: string;
  readonly requirement: string;
  readonly township: string;
  readonly village: string;
  readonly householdId: string;
  readonly personId: string;
  readonly responsible: ResponsibleKind;
  readonly department: string;
  readonly responsiblePerson: string;
  /** `YYYY-MM-DD` */
  readonly dueOn: string;
  readonly countsInAssessment: boolean;
};

export const emptyIssueDraft = (dueOn: string, missionId = ''): IssueDraft => ({
  missionId,
  source: 'COUNTY_TEAM',
  category: '',
  level: 'GENERAL',
  title: '',
  description: '',
  requirement: '',
  township: '',
  village: '',
  householdId: '',
  personId: '',
  responsible: 'area',
  department: '',
  responsiblePerson: '',
  dueOn,
  countsInAssessment: false,
});

/** The names of what is still missing before the server can be asked. */
export const lackingOfIssue = (draft: IssueDraft): string[] => {
  const needed = [
    [draft.title.trim(), phrase('issues.fieldTitle')],
    [draft.category, phrase('issues.fieldCategory')],
    [draft.description.trim(), phrase('issues.fieldDescription')],
    [draft.requirement.trim(), phrase('issues.fieldRequirement')],
    [draft.township, phrase('issues.township')],
    [draft.responsible === 'department' ? draft.department : 'unit', phrase('issues.department')],
    [draft.dueOn, phrase('issues.fieldDueOn')],
  ] as const;
  return needed.filter(([value]) => value === '').map(([, name]) => name);
};

const given = <Key extends string>(key: Key, value: string) =>
  (value.trim() === '' ? {} : { [key]: value.trim() }) as { readonly [key in Key]?: string };

/**
 * What is sent of a draft.
 * @param countyCode the unit of the county itself
 */
export const issueInput = (draft: IssueDraft, countyCode: string) => ({
  ...given('missionId', draft.missionId),
  source: draft.source,
  category: draft.category,
  level: draft.level,
  title: draft.title.trim(),
  description: draft.description.trim(),
  requirement: draft.requirement.trim(),
  areaCode: draft.village || draft.township,
  ...given('householdId', draft.householdId),
  ...given('personId', draft.personId),
  ...(draft.responsible === 'area' && { responsibleAreaCode: draft.township }),
  ...(draft.responsible === 'county' && { responsibleAreaCode: countyCode }),
  ...(draft.responsible === 'department' && { responsibleDepartment: draft.department }),
  ...given('responsiblePerson', draft.responsiblePerson),
  dueOn: draft.dueOn,
  countsInAssessment: draft.countsInAssessment,
});
