import { type Facts, factLabel, indicatorKeysOf, isIndicatorKey, isSameValue } from '@shouwang/domain';
import type { Subject } from '@shouwang/permissions';
import { phrase } from '@shouwang/phrases';
import type { Context } from '../../platform/context.ts';
import { shownValue } from '../indicator-sections.ts';
import type { HouseholdState, RowAsOf } from './household-as-of.ts';

/** One value that is another now; nothing for no value. */
export type DifferenceToNow = {
  readonly id: string;
  readonly subject: string;
  readonly label: string;
  readonly was: string | null;
  readonly now: string | null;
};

type Compared = {
  readonly was: HouseholdState | undefined;
  readonly now: HouseholdState | undefined;
  readonly record: object;
};

const keysOf = (one: Facts, other: Facts): string[] => [...new Set([...Object.keys(one), ...Object.keys(other)])];

const compareFacts = (
  context: Context,
  { subject, record, title }: { readonly subject: Subject; readonly record: object; readonly title: string },
  was: RowAsOf,
  now: RowAsOf,
): DifferenceToNow[] => {
  const shown = (key: string, facts: Facts): string | null | undefined => {
    const text = isIndicatorKey(key) ? facts[key] : undefined;
    if (!isIndicatorKey(key) || !text) return null;
    return shownValue(context, { subject, record }, key, text)?.text;
  };
  return keysOf(was.facts, now.facts).flatMap((key) => {
    if (!isIndicatorKey(key) || isSameValue(key, was.facts[key] ?? '', now.facts[key] ?? '')) return [];
    const [before, after] = [shown(key, was.facts), shown(key, now.facts)];
    // Undefined: a value that the viewer may not know of.
    if (before === undefined || after === undefined) return [];
    return [{ id: `${now.id} ${key}`, subject: title, label: factLabel(now.entity, key), was: before, now: after }];
  });
};

const isMember = (person: RowAsOf | undefined): boolean => person?.row.isActiveMember === '是';

const compareMembers = (context: Context, was: HouseholdState, now: HouseholdState, record: object) => {
  const before = new Map(was.members.map((person) => [person.id, person]));
  const after = new Map(now.members.map((person) => [person.id, person]));
  return [...new Set([...before.keys(), ...after.keys()])].flatMap((id): DifferenceToNow[] => {
    const [old, is] = [before.get(id), after.get(id)];
    const title = (is ?? old)?.facts.name ?? '';
    if (isMember(old) !== isMember(is)) {
      const [there, gone] = [phrase('households.memberThere'), phrase('households.memberGone')];
      const said = (person: RowAsOf | undefined) => (isMember(person) ? there : gone);
      return [
        { id: `${id} member`, subject: title, label: phrase('households.members'), was: said(old), now: said(is) },
      ];
    }
    return old && is ? compareFacts(context, { subject: 'Person', record, title }, old, is) : [];
  });
};

const compareCases = (context: Context, was: HouseholdState, now: HouseholdState, record: object) => {
  const title = phrase('households.monitoringCases');
  return now.cases.flatMap((is): DifferenceToNow[] => {
    const before = was.cases.find(({ id }) => id === is.id);
    if (before) return compareFacts(context, { subject: 'MonitoringCase', record, title }, before, is);
    const [label, text] = [factLabel('monitoringCase', 'monitoringCategory'), is.facts.monitoringCategory ?? ''];
    return [{ id: `${is.id} case`, subject: title, label, was: null, now: text }];
  });
};

/** In the order of the forms, whatever order the values were stored in. */
const byForm = (() => {
  const labels = ['household', 'person', 'case'] as const;
  const rank = new Map(
    labels.flatMap((entity) => indicatorKeysOf(entity)).map((key, index) => [key as string, index] as const),
  );
  const rankOf = ({ id }: DifferenceToNow) => rank.get(id.split(' ')[1] ?? '') ?? -1;
  return (one: DifferenceToNow, other: DifferenceToNow) => rankOf(one) - rankOf(other);
})();

/** What is different now from how a household stood, as the viewer may see it: the household, its people, its cases. */
export const differencesToNow = (context: Context, { was, now, record }: Compared): DifferenceToNow[] => {
  if (!was || !now) return [];
  const title = phrase('households.wholeHousehold');
  const ofHousehold = compareFacts(context, { subject: 'Household', record, title }, was.household, now.household);
  return [
    ...ofHousehold.sort(byForm),
    ...compareMembers(context, was, now, record),
    ...compareCases(context, was, now, record).sort(byForm),
  ];
};
