import { insertRows, type Transaction, updateRows } from '@shouwang/database';
import type { ResolvedArea } from '@shouwang/domain';

const GROUP = {
  code: 'text',
  level: 'text',
  name: 'text',
  fullName: 'text',
  parentCode: 'text',
  path: 'text',
} as const;

/**
 * Village groups come into the register with the first household that names them.
 * @param fullNameOf name of an area for people, from the county downwards
 */
export const insertGroups = async (
  db: Transaction,
  areas: readonly ResolvedArea[],
  fullNameOf: (code: string) => string,
): Promise<void> => {
  const groups = new Map<string, { code: string; name: string; path: string; villageCode: string }>();
  for (const { areaPath, group } of areas) {
    if (group && !groups.has(group.code)) groups.set(group.code, { ...group, path: areaPath });
  }
  const rows = [...groups.values()].map(({ code, name, path, villageCode }) => ({
    code,
    level: 'VILLAGE_GROUP',
    name: name || code,
    fullName: `${fullNameOf(villageCode)} ${name || code}`,
    parentCode: villageCode,
    path,
  }));
  await insertRows(db, 'Area', GROUP, rows, { onConflict: 'skip' });
};

const PARTS_WITH_AREA = [
  'Person',
  'MonitoringCase',
  'WorkSpell',
  'Consent',
  'AssistancePlan',
  'AssistanceMeasure',
  'Pairing',
  'VisitLog',
  'QualityIssue',
  'RuleWaiver',
  'LookbackCase',
  'BackfilledPaper',
];

/** The parts of a household carry its area; they follow it into another village. Its history stays where it was made. */
export const moveParts = async (
  db: Transaction,
  moved: readonly { readonly householdId: string; readonly areaPath: string }[],
): Promise<void> => {
  for (const part of PARTS_WITH_AREA) {
    await updateRows(db, part, { key: { householdId: 'uuid' }, set: { areaPath: 'text' } }, moved);
  }
};
