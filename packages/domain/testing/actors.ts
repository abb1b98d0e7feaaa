import { type Actor, portalOf, type Role } from '../src/accounts/roles.ts';

const AREAS: Readonly<Record<ReturnType<typeof portalOf>, string>> = {
  village: '53/5329/532929/532929101/532929101205/',
  township: '53/5329/532929/532929101/',
  county: '53/5329/532929/',
  department: '53/5329/532929/',
};

/** An account of a role in 诺邓村 or above it. The person is of the role's own name unless another is given. */
export function anActor(role: Role, personId: string = `person of ${role}`): Actor {
  return {
    accountId: `${personId} as ${role}`,
    personId,
    role,
    areaPath: AREAS[portalOf(role)],
    ...(role === 'DEPARTMENT_LIAISON' ? { department: 'MEDICAL_INSURANCE' } : {}),
  };
}
