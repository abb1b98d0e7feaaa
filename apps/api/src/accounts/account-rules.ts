import { Department, type DivisionLevel, isRole, portalOf, type Role } from '@shouwang/domain';
import type { Refusal } from '../platform/refusal.ts';

/** The level of the area that an account of a role works for. */
export const areaLevelOf = (role: Role): DivisionLevel => {
  switch (portalOf(role)) {
    case 'village':
      return 'VILLAGE';
    case 'township':
      return 'TOWNSHIP';
    default:
      return 'COUNTY';
  }
};

type AccountFacts = {
  readonly role: string;
  readonly areaLevel: string | undefined;
  readonly department: string | null;
};

/** What stands against an account of this kind; empty when it may be made. */
export const accountRefusals = ({ role, areaLevel, department }: AccountFacts): Refusal[] => {
  if (!isRole(role)) return [{ code: 'ROLE_UNKNOWN', field: 'role' }];
  if (areaLevel !== areaLevelOf(role)) return [{ code: 'AREA_NOT_FOR_ROLE', field: 'areaCode' }];
  const needsDepartment = role === 'DEPARTMENT_LIAISON';
  if (needsDepartment && !department) return [{ code: 'DEPARTMENT_MISSING', field: 'department' }];
  if (department && !Object.hasOwn(Department, department))
    return [{ code: 'DEPARTMENT_UNKNOWN', field: 'department' }];
  if (!needsDepartment && department) return [{ code: 'DEPARTMENT_NOT_FOR_ROLE', field: 'department' }];
  return [];
};
