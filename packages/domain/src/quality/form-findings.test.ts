import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aHouseholdToCheck, settingsOf2021 } from '../../testing/a-checked-household.ts';
import { CODE_LISTS } from '../codelists/code-lists.ts';
import { type Facts, type IndicatorKey, indicator } from '../collection/catalogue.ts';
import { computedFacts } from '../collection/computed-facts.ts';
import type { FormAnswers, FormRecord } from '../collection/form-questions.ts';
import { collectedKeysOf, HOUSEHOLD_FORM } from '../collection/household-form.ts';
import { readFact } from '../households/register-facts.ts';
import { maskedText } from '../identity/mask.ts';
import { CountyCheck, householdViolations } from './check-county.ts';
import type { HouseholdToCheck } from './checked-household.ts';
import { type FormQuality, formFindings } from './form-findings.ts';

const settings = settingsOf2021();
const { villages, ...others } = settings;

const recordOf = ({ id, facts, members }: HouseholdToCheck): FormRecord => ({
  household: { id, entity: 'household', facts, locked: [] },
  members: members.map((person) => ({ id: person.id, entity: 'person', facts: person.facts, locked: [] })),
  isMonitored: true,
  referenceDate: settings.incomePeriod.end,
});

const qualityOf = (household: HouseholdToCheck, more: Partial<FormQuality> = {}): FormQuality => ({
  settings: { ...others, villages: Object.fromEntries(villages) },
  householdNo: household.householdNo,
  people: Object.fromEntries(household.members.map((person) => [person.id, person])),
  episode: household.episode ?? null,
  maskedOfEpisode: [],
  standing: [],
  ...more,
});

const keysFor = (entity: 'household' | 'person') => HOUSEHOLD_FORM.flatMap((part) => collectedKeysOf(part, entity));

/** A value as somebody might type it: from the list, empty, or anything. */
const typed = (key: IndicatorKey): fc.Arbitrary<string> => {
  const { type, codeList } = indicator(key);
  if (codeList) return fc.constantFrom('', ...CODE_LISTS[codeList].items.map(({ zh }) => zh));
  if (type === 'boolean') return fc.constantFrom('是', '否', '');
  if (type === 'phone') return fc.constantFrom('', '13987240001', '12345');
  if (type === 'date') return fc.constantFrom('', '20100304', '2015-09-01');
  if (type === 'integer') return fc.constantFrom('', '0', '3', '12', '13');
  return fc.constantFrom('', '0', '12.5', '25200', ' 80000 ', '有一点');
};

const answersFor = (entity: 'household' | 'person'): fc.Arbitrary<Readonly<Record<string, string>>> =>
  fc
    .uniqueArray(fc.constantFrom(...keysFor(entity)), { maxLength: 6 })
    .chain((keys) => fc.record(Object.fromEntries(keys.map((key) => [key, typed(key)]))));

const someFacts = fc.record({
  household: fc.record(
    { migrantWage: fc.constantFrom('0', '36000'), phone: fc.constantFrom('13987240001', '1') },
    { requiredKeys: [] },
  ),
  head: fc.record(
    { laborSkill: fc.constantFrom('无劳动力', '普通劳动力'), workMonths: fc.constantFrom('3', '14') },
    { requiredKeys: [] },
  ),
  child: fc.record({ birthDate: fc.constantFrom('20100701', '20190101', '19920101') }, { requiredKeys: [] }),
  isEliminated: fc.boolean(),
});

const anyForm = someFacts
  .map((changes) => aHouseholdToCheck(changes))
  .chain((household) =>
    fc
      .record({
        household: answersFor('household'),
        ...Object.fromEntries(household.members.map(({ id }) => [id, answersFor('person')])),
      } as Record<string, fc.Arbitrary<Readonly<Record<string, string>>>>)
      .map(({ household: own, ...people }): { household: HouseholdToCheck; answers: FormAnswers } => ({
        household,
        answers: { ...people, [household.id]: own ?? {} },
      })),
  );

const written = (entity: 'household' | 'person', given: Readonly<Record<string, string>> = {}): Facts =>
  Object.fromEntries(
    Object.entries(given).map(([key, text]) => {
      const read = readFact(entity, key, text.trim());
      return [key, read.ok ? read.text : text.trim()];
    }),
  );

const withoutEmpty = (facts: Facts): Facts =>
  Object.fromEntries(Object.entries(facts).filter(([, text]) => text !== ''));

/** The register after a save: what was filled in, and what follows from it. */
const saved = (household: HouseholdToCheck, answers: FormAnswers): HouseholdToCheck => {
  const read = Object.fromEntries([
    [household.id, written('household', answers[household.id])],
    ...household.members.map(({ id }) => [id, written('person', answers[id])]),
  ]) as FormAnswers;
  const computed = computedFacts(recordOf(household), read, {
    period: settings.incomePeriod,
    lastYear: household.facts,
  });
  return {
    ...household,
    facts: withoutEmpty({ ...household.facts, ...computed, ...read[household.id] }),
    members: household.members.map((person) => ({
      ...person,
      facts: withoutEmpty({ ...person.facts, ...read[person.id] }),
    })),
  };
};

const names = (found: readonly { readonly rule: { readonly id: string }; readonly personId: string | undefined }[]) =>
  found.map(({ rule, personId }) => `${rule.id} ${personId ?? ''}`).toSorted();

describe('[QUA-11] one function in three places', () => {
  it('finds the same while typing, at the save and over the register', () => {
    fc.assert(
      fc.property(anyForm, ({ household, answers }) => {
        const form = { record: recordOf(household), answers, lastYear: household.facts, masked: new Set<string>() };
        const whileTyping = names(formFindings(form, qualityOf(household)));
        const register = saved(household, answers);
        expect(whileTyping).toEqual(names(householdViolations(register, settings)));
        expect(whileTyping).toEqual(names(new CountyCheck(settings).add(register)));
      }),
      { numRuns: 300 },
    );
  });

  it('finds nothing in a sum that somebody has emptied, though its lines give one', () => {
    const household = aHouseholdToCheck();
    const answers = { [household.id]: { publicPostIncome: '', departmentPostIncome: '12.5' } };
    const form = { record: recordOf(household), answers, lastYear: household.facts, masked: new Set<string>() };
    const register = names(householdViolations(saved(household, answers), settings));
    expect(names(formFindings(form, qualityOf(household)))).toEqual(register);
    expect(register).not.toContain('DQ-N-016 ');
  });

  it('says of masked values nothing that is not so', () => {
    fc.assert(
      fc.property(anyForm, ({ household, answers }) => {
        const MASKED: readonly IndicatorKey[] = ['idNumber', 'phone', 'mobile'];
        const hide = (facts: Facts): Facts =>
          Object.fromEntries(
            Object.entries(facts).map(([key, text]) => [
              key,
              MASKED.includes(key as IndicatorKey) ? maskedText(key as IndicatorKey, text) : text,
            ]),
          );
        const seen = {
          ...household,
          facts: hide(household.facts),
          members: household.members.map((person) => ({ ...person, facts: hide(person.facts) })),
        };
        const rows = [household.id, ...household.members.map(({ id }) => id)];
        const masked = new Set(rows.flatMap((id) => MASKED.map((key) => `${id}.${key}`)));
        const form = { record: recordOf(seen), answers, lastYear: household.facts, masked };
        const clear = new Set(names(householdViolations(saved(household, answers), settings)));
        for (const name of names(formFindings(form, qualityOf(household)))) expect(clear).toContain(name);
      }),
      { numRuns: 300 },
    );
  });
});

describe('what stands of a rule that a masked value keeps from being asked', () => {
  const household = aHouseholdToCheck();
  const form = (answers: FormAnswers) => ({
    record: recordOf(household),
    answers,
    lastYear: household.facts,
    masked: new Set(['head.idNumber', `${household.id}.phone`]),
  });
  const quality = qualityOf(household, {
    standing: [
      { ruleId: 'DQ-P-002', rowId: 'head' },
      { ruleId: 'DQ-H-010', rowId: household.id },
    ],
  });

  it('is said until something of it is filled in', () => {
    expect(names(formFindings(form({}), quality))).toEqual(['DQ-H-010 ', 'DQ-P-002 head']);
    expect(names(formFindings(form({ [household.id]: { phone: '13987240001' } }), quality))).toEqual(['DQ-P-002 head']);
    expect(names(formFindings(form({ [household.id]: { phone: '1' } }), quality))).toContain('DQ-H-010 ');
  });
});

it('stands at the first question that the form asks', () => {
  const household = aHouseholdToCheck({ head: { educationLevel: undefined } });
  const form = { record: recordOf(household), answers: {}, lastYear: household.facts, masked: new Set<string>() };
  const [found] = formFindings(form, qualityOf(household)).filter(({ rule }) => rule.id === 'DQ-E-002');
  expect(found?.place).toEqual({ part: 'members', rowId: 'head', key: 'educationLevel' });
});
