import type { Department } from '../codelists/department.ts';

/** The portal a role works in. */
export type PortalLevel = 'village' | 'township' | 'county' | 'department';

interface RoleDeclaration {
  readonly label: string;
  readonly level: PortalLevel;
}

/** The roles of the specification (section A) that have an account. Labels are what a person reads. */
export const ROLES = {
  VILLAGE_CLERK: { label: '村级信息员', level: 'village' },
  VILLAGE_LEAD: { label: '村党组织书记', level: 'village' },
  TOWNSHIP_OFFICER: { label: '乡镇信息员', level: 'township' },
  TOWNSHIP_LEAD: { label: '乡镇分管领导', level: 'township' },
  COUNTY_OFFICER: { label: '县级业务员', level: 'county' },
  COUNTY_APPROVER: { label: '县级审批人', level: 'county' },
  DEPARTMENT_LIAISON: { label: '行业部门联络员', level: 'department' },
  INSPECTOR: { label: '督导组成员', level: 'county' },
  SUPERVISOR: { label: '县级督查员', level: 'county' },
  SYS_ADMIN: { label: '系统管理员', level: 'county' },
} as const satisfies Readonly<Record<string, RoleDeclaration>>;

export type Role = keyof typeof ROLES;

/** Every role, in the order of the specification. */
export const ROLE_NAMES = Object.keys(ROLES) as readonly Role[];

export function roleLabel(role: Role): string {
  return ROLES[role].label;
}

export function portalOf(role: Role): PortalLevel {
  return ROLES[role].level;
}

/** Is this text the name of a role? */
export function isRole(text: string): text is Role {
  return Object.hasOwn(ROLES, text);
}

/**
 * Who acts. `personId` is the natural person: two accounts may belong to one person, and separation of duties is
 * judged by person. `areaPath` is the area the account works for, each segment closed by `/`.
 */
export interface Actor {
  readonly accountId: string;
  readonly personId: string;
  readonly role: Role;
  readonly areaPath: string;
  /** Only of a DEPARTMENT_LIAISON. */
  readonly department?: Department;
  /** Only of an INSPECTOR: the missions that the account belongs to, as long as their issues are followed. */
  readonly missionIds?: readonly string[];
  /** The areas of those missions. */
  readonly missionAreaPaths?: readonly string[];
}
