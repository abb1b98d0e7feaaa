import { LABOR_SKILL } from '../codelists/health-and-labour.ts';
import type { Facts } from '../collection/catalogue.ts';
import { nameIn } from '../collection/fact-values.ts';

const laboursOf = (members: readonly Facts[]) => members.map((facts) => nameIn(facts, 'laborSkill', LABOR_SKILL));

/** 整户无劳动能力 (D.1): every active member has no or lost labour; nobody at all says nothing. */
export function isWithoutLabour(members: readonly Facts[]): boolean {
  const labours = laboursOf(members);
  return labours.length > 0 && labours.every((labour) => labour === 'NONE' || labour === 'LOST');
}

/** (整户)部分丧失劳动能力 (D.1): nobody can fully work, somebody half. */
export function hasOnlyWeakLabour(members: readonly Facts[]): boolean {
  const labours = laboursOf(members);
  return labours.includes('WEAK_OR_HALF') && !labours.some((labour) => labour === 'ORDINARY' || labour === 'SKILLED');
}

/** Somebody can work, if only half; nobody whose labour is not on record counts. */
export function hasLabour(members: readonly Facts[]): boolean {
  return laboursOf(members).some((labour) => labour !== undefined && labour !== 'NONE' && labour !== 'LOST');
}
