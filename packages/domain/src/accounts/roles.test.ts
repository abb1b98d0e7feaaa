import { describe, expect, it } from 'vitest';
import { isRole, portalOf, ROLE_NAMES, roleLabel } from './roles.ts';

describe('roles', () => {
  it('[ACC-1] every role has a label of its own and works in one portal', () => {
    const labels = ROLE_NAMES.map(roleLabel);
    expect(new Set(labels).size).toBe(10);
    expect(ROLE_NAMES.map((role) => `${role} ${portalOf(role)}`)).toEqual([
      'VILLAGE_CLERK village',
      'VILLAGE_LEAD village',
      'TOWNSHIP_OFFICER township',
      'TOWNSHIP_LEAD township',
      'COUNTY_OFFICER county',
      'COUNTY_APPROVER county',
      'DEPARTMENT_LIAISON department',
      'INSPECTOR county',
      'SUPERVISOR county',
      'SYS_ADMIN county',
    ]);
  });

  it('[ACC-1] a name is a role only when the table has it', () => {
    expect(isRole('VILLAGE_CLERK')).toBe(true);
    expect(isRole('village_clerk')).toBe(false);
    expect(isRole('toString')).toBe(false);
  });
});
