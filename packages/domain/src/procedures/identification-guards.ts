import { type IsoDate, shanghaiDateOf } from '../calendar/iso-date.ts';
import { labelOf } from '../codelists/code-list.ts';
import { MONITORING_CATEGORY, type MonitoringCategory } from '../codelists/monitoring.ts';
import { readDate } from '../collection/calendar-text.ts';
import { publicityDaysLeft } from './deadline.ts';
import type { IdentificationFacts, IdentificationRecords, MemberFact } from './identification-facts.ts';
import { incomeAtIdentification, proposedCategory, yuanText } from './identification-income.ts';
import type { Guard } from './procedure-template.ts';
import { refusal } from './refusal.ts';

export type IdentificationGuard = Guard<IdentificationRecords, IdentificationFacts>;

/** From this age on people sign for themselves (Civil Code 17). */
export const ADULT_YEARS = 18;

/** Has the person come of age by a day? Without a known date of birth: yes, so that nobody is skipped. */
export function isAdult(member: MemberFact, on: IsoDate): boolean {
  const bornOn = readDate(member.birthDate ?? '');
  if (bornOn === undefined) return true;
  return `${Number(bornOn.slice(0, 4)) + ADULT_YEARS}${bornOn.slice(4)}` <= on;
}

/** C.15.1: a household has at most one open case. */
export const householdNotMonitored: IdentificationGuard = {
  name: 'householdNotMonitored',
  check: ({ facts }) =>
    facts.episodes.some((episode) => episode.status === 'OPEN') ? [refusal('HOUSEHOLD_ALREADY_MONITORED', {})] : [],
};

/** A household is in one identification procedure at a time. */
export const noOtherRunningCase: IdentificationGuard = {
  name: 'noOtherRunningCase',
  check: ({ facts }) =>
    facts.runningCaseNo === null ? [] : [refusal('HOUSEHOLD_HAS_RUNNING_CASE', { caseNo: facts.runningCaseNo })],
};

/** C.2: the last episode was eliminated, in a category that is re-flagged. */
export const lastEpisodeEliminated: IdentificationGuard = {
  name: 'lastEpisodeEliminated',
  check: ({ facts, parameters }) => {
    const last = facts.episodes.at(-1);
    if (last?.status !== 'ELIMINATED') return [refusal('NOT_ELIMINATED', {})];
    const categories = parameters['reflag.categories'];
    if (categories.includes(last.category)) return [];
    const label = (category: string) => labelOf(MONITORING_CATEGORY, category as MonitoringCategory);
    return [
      refusal('CATEGORY_NOT_REFLAGGED', {
        category: label(last.category),
        categories: categories.map(label).join('、'),
      }),
    ];
  },
};

/** The members who have taken their authorization back and not signed again since. */
export function withdrawnMembers(records: IdentificationRecords): readonly string[] {
  return records.withdrawAuthorization?.withdrawn ?? [];
}

const namesOf = (members: readonly MemberFact[]) => members.map((member) => member.name).join('、');

/**
 * Consent gates the comparison, when it is ordered and again when its result is recorded: every adult member of today
 * has signed, and nobody, of age or not, has taken it back (C.1, DQ-M-026).
 */
export const consentOfEveryAdult: IdentificationGuard = {
  name: 'consentOfEveryAdult',
  check: ({ case: { records }, facts, now }) => {
    const signed = new Set(
      [...(records.apply?.authorizations ?? []), ...(records.authorize?.authorizations ?? [])].map(
        (authorization) => authorization.personId,
      ),
    );
    const today = shanghaiDateOf(now);
    const withdrawn = facts.members.filter(({ personId }) => withdrawnMembers(records).includes(personId));
    const missing = facts.members.filter((member) => isAdult(member, today) && !signed.has(member.personId));
    return [
      ...(withdrawn.length > 0 ? [refusal('CONSENT_WITHDRAWN', { names: namesOf(withdrawn) })] : []),
      ...(missing.length > 0 ? [refusal('CONSENT_MISSING', { names: namesOf(missing) })] : []),
    ];
  },
};

/** D.2 finds a category for what is on record; a household without one is not published and not approved. */
export const categoryCanBeAssigned: IdentificationGuard = {
  name: 'categoryCanBeAssigned',
  check: ({ case: { records }, facts }) => {
    if (facts.line === null) return [refusal('LINE_UNKNOWN', {})];
    if (proposedCategory(records, facts) !== undefined) return [];
    return [
      refusal('NO_CATEGORY', {
        income: yuanText(incomeAtIdentification(records) ?? 0),
        line: yuanText(facts.line.amount),
      }),
    ];
  },
};

/** The public was told the category that is approved: if the line has changed since, the list hangs again. */
export const categoryAsPublished: IdentificationGuard = {
  name: 'categoryAsPublished',
  check: ({ case: { records }, facts }) => {
    const now = proposedCategory(records, facts);
    const published = records.publish?.category;
    if (now === undefined || published === undefined || now === published) return [];
    return [
      refusal('CATEGORY_NOT_AS_PUBLISHED', {
        published: labelOf(MONITORING_CATEGORY, published),
        now: labelOf(MONITORING_CATEGORY, now),
      }),
    ];
  },
};

/** The list has hung for all its days: 24时 of the last one is over. */
export const publicityDaysElapsed: IdentificationGuard = {
  name: 'publicityDaysElapsed',
  check: ({ case: { records }, now }) => {
    const lastDay = records.publish?.lastDay;
    if (lastDay === undefined) throw new Error('A published case has its publicity on record');
    const daysLeft = publicityDaysLeft(lastDay, now);
    return daysLeft === 0 ? [] : [refusal('PUBLICITY_NOT_OVER', { daysLeft, lastDay })];
  },
};

/** Every objection has been looked into. */
export const noOpenObjection: IdentificationGuard = {
  name: 'noOpenObjection',
  check: ({ facts }) => {
    const count = facts.objections.filter((objection) => objection.result === null).length;
    return count === 0 ? [] : [refusal('OBJECTION_OPEN', { count })];
  },
};
