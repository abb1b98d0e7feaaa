import type { Role } from '../accounts/roles.ts';
import type { ClueSource } from '../codelists/clue-source.ts';

/** The four families from which clues come (DOMAIN C.1, notice 一(一)1), and who puts them on record. */
export const CLUE_SOURCE_FAMILIES = {
  SELF_REPORT: {
    label: '农户自主申报',
    sources: ['SELF_REPORT', 'PROXY_REPORT', 'NATIONAL_APP', 'PROVINCE_PLATFORM', 'HOTLINE'],
    recordedBy: ['VILLAGE_CLERK', 'VILLAGE_LEAD', 'TOWNSHIP_OFFICER', 'COUNTY_OFFICER'],
  },
  SCREENING: {
    label: '干部排查',
    sources: ['GRASSROOTS'],
    recordedBy: ['VILLAGE_CLERK', 'VILLAGE_LEAD', 'TOWNSHIP_OFFICER'],
  },
  DEPARTMENT_ALERT: {
    label: '部门筛查预警',
    sources: ['DEPARTMENT', 'DQ_RULE', 'HIGHER_FEEDBACK'],
    recordedBy: ['DEPARTMENT_LIAISON', 'COUNTY_OFFICER', 'INSPECTOR'],
  },
  PETITION: {
    label: '信访和媒体',
    sources: ['PETITION', 'MEDIA'],
    recordedBy: ['VILLAGE_CLERK', 'VILLAGE_LEAD', 'TOWNSHIP_OFFICER', 'COUNTY_OFFICER', 'DEPARTMENT_LIAISON'],
  },
} as const satisfies Readonly<
  Record<string, { label: string; sources: readonly ClueSource[]; recordedBy: readonly Role[] }>
>;

export type ClueSourceFamily = keyof typeof CLUE_SOURCE_FAMILIES;

/** The family of a source; every source of the code list has exactly one. */
export function familyOfSource(source: ClueSource): ClueSourceFamily {
  const found = Object.entries(CLUE_SOURCE_FAMILIES).find(([, family]) =>
    (family.sources as readonly ClueSource[]).includes(source),
  );
  if (found === undefined) throw new Error(`Clue source ${source} belongs to no family`);
  return found[0] as ClueSourceFamily;
}

/** May this role put a clue of this source on record? */
export function mayRecordSource(role: Role, source: ClueSource): boolean {
  return (CLUE_SOURCE_FAMILIES[familyOfSource(source)].recordedBy as readonly Role[]).includes(role);
}
