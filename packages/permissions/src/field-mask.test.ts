import { type Actor, areaPathOf, ROLE_NAMES, type Role } from '@shouwang/domain';
import { describe, expect, it } from 'vitest';
import { type FieldClass, fieldClassOf, fieldMask, mayReveal, type Visibility } from './field-mask.ts';

const HERE = { areaPath: areaPathOf('532929101205') };
const ELSEWHERE = { areaPath: areaPathOf('532929102201') };
const OTHER_COUNTY = { areaPath: areaPathOf('532930101201') };

const AREAS: Readonly<Record<Role, string>> = {
  VILLAGE_CLERK: '532929101205',
  VILLAGE_LEAD: '532929101205',
  TOWNSHIP_OFFICER: '532929101',
  TOWNSHIP_LEAD: '532929101',
  COUNTY_OFFICER: '532929',
  COUNTY_APPROVER: '532929',
  DEPARTMENT_LIAISON: '532929',
  INSPECTOR: '532929',
  SUPERVISOR: '532929',
  SYS_ADMIN: '532929',
};

const actorOf = (role: Role): Actor => ({
  accountId: 'account',
  personId: 'person',
  role,
  areaPath: areaPathOf(AREAS[role]),
  ...(role === 'DEPARTMENT_LIAISON' ? { department: 'HEALTH' } : {}),
  ...(role === 'INSPECTOR' ? { missionIds: ['m'], missionAreaPaths: [areaPathOf('532929101')] } : {}),
});

const CLASSES: readonly FieldClass[] = ['public', 'internal', 'sensitive', 'asset', 'identity'];

describe('how a value is shown', () => {
  // public, internal, sensitive, asset, identity in a person's record of the own area.
  it.each<[Role, string]>([
    ['VILLAGE_CLERK', 'full full full hidden masked'],
    ['VILLAGE_LEAD', 'full full full masked masked'],
    ['TOWNSHIP_OFFICER', 'full full full full masked'],
    ['TOWNSHIP_LEAD', 'full full full full masked'],
    ['COUNTY_OFFICER', 'full full full full masked'],
    ['COUNTY_APPROVER', 'full full full full masked'],
    ['DEPARTMENT_LIAISON', 'hidden hidden hidden hidden hidden'],
    ['INSPECTOR', 'full full masked masked masked'],
    ['SUPERVISOR', 'full full masked masked masked'],
    ['SYS_ADMIN', 'hidden hidden hidden hidden hidden'],
  ])('[PER-9] to %s: %s', (role, shown) => {
    expect(CLASSES.map((fieldClass) => fieldMask(actorOf(role), 'Person', HERE, fieldClass))).toEqual(shown.split(' '));
  });

  it('[PER-9] nothing at all in a record that may not be read', () => {
    for (const role of ROLE_NAMES) {
      for (const fieldClass of CLASSES) {
        expect(fieldMask(actorOf(role), 'Person', OTHER_COUNTY, fieldClass)).toBe<Visibility>('hidden');
      }
    }
    expect(fieldMask(actorOf('VILLAGE_CLERK'), 'Person', ELSEWHERE, 'public')).toBe('hidden');
    expect(fieldMask(actorOf('INSPECTOR'), 'Person', ELSEWHERE, 'public')).toBe('hidden');
  });

  it('[PER-10] a department sees who a row of its own file was about, not what the register knows', () => {
    const liaison = actorOf('DEPARTMENT_LIAISON');
    const shown = (department: string) =>
      CLASSES.map((fieldClass) => fieldMask(liaison, 'DatasetRow', { department }, fieldClass));
    expect(shown('HEALTH')).toEqual(['full', 'hidden', 'hidden', 'hidden', 'masked']);
    expect(shown('EDUCATION')).toEqual(['hidden', 'hidden', 'hidden', 'hidden', 'hidden']);
  });

  it('[PER-9] identity numbers are masked for every role there is', () => {
    for (const role of ROLE_NAMES) {
      for (const record of [HERE, ELSEWHERE, OTHER_COUNTY, { department: 'HEALTH' }]) {
        for (const subject of ['Person', 'DatasetRow'] as const) {
          expect(fieldMask(actorOf(role), subject, record, 'identity')).not.toBe('full');
        }
      }
    }
  });

  it.each(ROLE_NAMES)('[PER-11] %s reveals identity values only as a case handler, and only at home', (role) => {
    const handlers: readonly Role[] = [
      'VILLAGE_CLERK',
      'VILLAGE_LEAD',
      'TOWNSHIP_OFFICER',
      'TOWNSHIP_LEAD',
      'COUNTY_OFFICER',
      'COUNTY_APPROVER',
    ];
    for (const subject of ['Household', 'Person'] as const) {
      expect(mayReveal(actorOf(role), subject, HERE)).toBe(handlers.includes(role));
      expect(mayReveal(actorOf(role), subject, OTHER_COUNTY)).toBe(false);
    }
  });

  it.each([
    [{ mask: 'sensitive', type: 'idNumber' }, 'identity'],
    [{ mask: 'sensitive', type: 'phone' }, 'identity'],
    [{ mask: 'sensitive', type: 'codes' }, 'sensitive'],
    [{ mask: 'internal', type: 'money' }, 'internal'],
    [{ mask: 'public', type: 'text' }, 'public'],
  ] as const)('[PER-9] an indicator %o is of the class %s', (indicator, fieldClass) => {
    expect(fieldClassOf(indicator)).toBe(fieldClass);
  });
});
