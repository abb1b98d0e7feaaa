import type { Role } from '../accounts/roles.ts';

/** Everybody whose act in a case can end a monitoring or take somebody out of a household: help ends with it. */
export const BRINGERS_OF_AN_END: readonly Role[] = [
  'VILLAGE_CLERK',
  'VILLAGE_LEAD',
  'TOWNSHIP_OFFICER',
  'TOWNSHIP_LEAD',
  'COUNTY_OFFICER',
  'COUNTY_APPROVER',
];
