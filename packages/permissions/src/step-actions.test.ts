import { subject as markAs } from '@casl/ability';
import {
  type Actor,
  ADMISSION,
  ASSISTANCE_MEASURE,
  ASSISTANCE_PLAN,
  areaPathOf,
  CAMPAIGN,
  CLUE_CARD,
  DIVISION_CHANGE,
  FUNCTION_WINDOW,
  ISSUE,
  isWithin,
  JOINT_REVIEW,
  LOOKBACK,
  LOOKBACK_CASE,
  MISSION,
  PAIRING,
  PROCEDURE_TEMPLATES,
  portalOf,
  RECTIFICATION,
  ROLE_NAMES,
  type Role,
  RULE_WAIVER,
  TOWNSHIP_SUMMARY,
  WORK_TEAM,
} from '@shouwang/domain';
import { describe, expect, it } from 'vitest';
import { abilityFor, type SubjectOrRecord } from './ability.ts';
import { stepActionOf } from './step-actions.ts';

const VILLAGE = areaPathOf('532929101205');
const AREA = {
  village: VILLAGE,
  township: areaPathOf('532929101'),
  county: areaPathOf('532929'),
  department: areaPathOf('532929'),
};

const actorOf = (role: Role): Actor => ({
  accountId: 'account',
  personId: 'person',
  role,
  areaPath: AREA[portalOf(role)],
  ...(role === 'DEPARTMENT_LIAISON' ? { department: 'HEALTH' } : {}),
  ...(role === 'INSPECTOR' ? { missionIds: ['mission'], missionAreaPaths: [areaPathOf('532929101')] } : {}),
});

/** A record in 诺邓村 in which every role of the declaration has its part. */
const record = (actor: Actor) => ({
  id: 'mission',
  areaPath: VILLAGE,
  missionId: 'mission',
  state: 'ISSUED',
  department: 'HEALTH',
  severity: 'WARNING',
  responsibleDepartment: 'HEALTH',
  responsibleAreaPath: isWithin(VILLAGE, actor.areaPath) ? actor.areaPath : VILLAGE,
  createdById: 'account',
});

const mayTake = (role: Role, template: Parameters<typeof stepActionOf>[0], step: string) => {
  const asked = stepActionOf(template, step);
  const actor = actorOf(role);
  if (asked === undefined) return undefined;
  const marked = markAs(asked.subject, record(actor)) as unknown as SubjectOrRecord;
  return abilityFor(actor).can(asked.action, marked);
};

const TEMPLATES = [
  ...PROCEDURE_TEMPLATES,
  ...[CLUE_CARD, RECTIFICATION, MISSION, ISSUE],
  ...[CAMPAIGN, FUNCTION_WINDOW, JOINT_REVIEW, TOWNSHIP_SUMMARY, DIVISION_CHANGE],
  ...[ASSISTANCE_PLAN, ASSISTANCE_MEASURE, PAIRING, WORK_TEAM, RULE_WAIVER],
  ...[LOOKBACK, LOOKBACK_CASE],
];

/** Steps that follow from another act, whoever brings it about. */
const CONSEQUENCES = [
  'RECTIFICATION.raise',
  'ASSISTANCE_PLAN.close',
  'ASSISTANCE_MEASURE.stopWithChange',
  'PAIRING.endWithMonitoring',
];

describe.each(TEMPLATES.map((one) => [one.key, one] as const))('the steps of %s', (_, template) => {
  const steps = [...new Set([template.opening, ...template.steps].map((step) => step.key))];

  it.each(steps)('[PER-8] %s: whoever the procedure names is granted it, in the area', (key) => {
    if (CONSEQUENCES.includes(`${template.key}.${key}`)) {
      expect(stepActionOf(template, key)).toBeUndefined();
      return;
    }
    const declared = [template.opening, ...template.steps].filter((step) => step.key === key);
    for (const role of ROLE_NAMES) {
      if (declared.some((step) => step.by.includes(role))) {
        expect([role, mayTake(role, template, key)]).toEqual([role, true]);
      }
    }
  });

  it('[PER-8] no role is granted an act without a step to take under it', () => {
    const bySubject = new Map<string, Set<Role>>();
    for (const step of [template.opening, ...template.steps]) {
      const asked = stepActionOf(template, step.key);
      if (asked === undefined) continue;
      const roles = bySubject.get(asked.action) ?? new Set();
      for (const role of step.by) roles.add(role);
      bySubject.set(asked.action, roles);
    }
    for (const step of steps) {
      const asked = stepActionOf(template, step);
      if (asked === undefined) continue;
      for (const role of ROLE_NAMES) {
        if (mayTake(role, template, step))
          expect([asked.action, [...(bySubject.get(asked.action) ?? [])]]).toEqual([
            asked.action,
            expect.arrayContaining([role]),
          ]);
      }
    }
  });
});

describe('a template without a place in the policy', () => {
  it('[PER-8] is a fault, not a grant', () => {
    expect(() => stepActionOf({ ...ADMISSION, key: 'EXIT' }, 'open')).toThrow('EXIT');
  });
});
