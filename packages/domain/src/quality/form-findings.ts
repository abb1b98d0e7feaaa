import type { Facts } from '../collection/catalogue.ts';
import { computedFacts } from '../collection/computed-facts.ts';
import { answeredFacts, type FormAnswers, type FormRecord, type FormRow } from '../collection/form-questions.ts';
import { readFact } from '../households/register-facts.ts';
import { householdViolations } from './check-county.ts';
import type { EpisodeToCheck } from './checked-case.ts';
import type { HouseholdToCheck } from './checked-household.ts';
import type { PersonToCheck } from './checked-person.ts';
import { findQualityRule } from './quality-issue.ts';
import type { QualitySettings } from './quality-rule.ts';
import type { QualityRuleHead } from './quality-rules.ts';
import { type FormPlace, questionOfRule } from './question-of-rule.ts';

/** What rules look at beside what the yearly form holds: kept with the form, so that it is checked without a network. */
export interface FormQuality {
  readonly settings: Omit<QualitySettings, 'villages'> & { readonly villages: Readonly<Record<string, Facts>> };
  readonly householdNo: string;
  /** By id of the member. */
  readonly people: Readonly<Record<string, Pick<PersonToCheck, 'personNo' | 'workSpells' | 'workPlans'>>>;
  readonly episode: EpisodeToCheck | null;
  /** Indicators of the episode whose values the viewer sees masked. */
  readonly maskedOfEpisode: readonly string[];
  /** Issues of the household that stand now, for rules that masked values keep from being asked: rule and row. */
  readonly standing: readonly { readonly ruleId: string; readonly rowId: string }[];
}

/** A form as it stands: what is registered, what was filled in, what may not be read. */
export interface FormToCheck {
  readonly record: FormRecord;
  readonly answers: FormAnswers;
  /** The household's facts before this year's collection began. */
  readonly lastYear: Facts;
  /** `<row id>.<key>` of values that the viewer sees masked. */
  readonly masked: ReadonlySet<string>;
}

/** A rule that a form breaks as it stands. */
export interface FormFinding {
  readonly rule: QualityRuleHead;
  /** The member that it is about; undefined for the household. */
  readonly personId: string | undefined;
  /** Beside which question it is said; undefined where the form asks none of its values. */
  readonly place: FormPlace | undefined;
}

/** The answers as a save writes them: read with the catalogue; what cannot be read stands as it is. */
const asSaved = ({ id, entity }: FormRow, answers: FormAnswers): FormAnswers => ({
  [id]: Object.fromEntries(
    Object.entries(answers[id] ?? {}).map(([key, text]) => {
      const read = readFact(entity, key, text.trim());
      return [key, read.ok ? read.text : text.trim()];
    }),
  ),
});

/** The household as a save of the form would leave it. */
export const householdOfForm = (
  { record, answers, lastYear }: Pick<FormToCheck, 'record' | 'answers' | 'lastYear'>,
  { settings, householdNo, people, episode }: FormQuality,
): HouseholdToCheck => {
  const { household, members } = record;
  const read: FormAnswers = Object.assign({}, ...[household, ...members].map((row) => asSaved(row, answers)));
  const computed = computedFacts(record, read, { period: settings.incomePeriod, lastYear });
  return {
    id: household.id,
    householdNo,
    facts: { ...answeredFacts(household, read), ...notGiven(computed, read[household.id] ?? {}) },
    members: members.map((row) => ({
      id: row.id,
      ...(people[row.id] ?? { personNo: '', workSpells: [], workPlans: [] }),
      facts: answeredFacts(row, read),
    })),
    episode: episode ?? undefined,
  };
};

/** What is computed takes the place of what is registered, and not of what was filled in, be it nothing. */
const notGiven = (computed: Facts, given: Readonly<Record<string, string>>): Facts =>
  Object.fromEntries(Object.entries(computed).filter(([key]) => given[key] === undefined));

/**
 * What the rules find in a form while it is filled in: the same function as at the save and over the register, on the
 * household as a save would leave it (QUA-11). A rule that looks at a value which the viewer sees masked is not asked:
 * what stands of it is said as long as nothing of it was filled in.
 */
export const formFindings = (form: FormToCheck, quality: FormQuality): readonly FormFinding[] => {
  const { record, answers, masked } = form;
  const settings = { ...quality.settings, villages: new Map(Object.entries(quality.settings.villages)) };
  const householdId = record.household.id;
  const rowIds = [householdId, ...record.members.map(({ id }) => id)];
  const isFilledIn = (rowId: string, key: string): boolean => answers[rowId]?.[key] !== undefined;
  const isHeldBack = ({ shows }: QualityRuleHead, personId: string | undefined): boolean =>
    shows.some(
      (key) =>
        quality.maskedOfEpisode.includes(key) ||
        (personId === undefined ? rowIds : [householdId, personId]).some(
          (rowId) => masked.has(`${rowId}.${key}`) && !isFilledIn(rowId, key),
        ),
    );
  const found = householdViolations(householdOfForm(form, quality), settings)
    .filter(({ rule, personId }) => !isHeldBack(rule, personId))
    .map(({ rule, personId }) => ({ rule, personId }));
  const standing = quality.standing.flatMap(({ ruleId, rowId }) => {
    const rule = findQualityRule(ruleId);
    const personId = rowId === householdId ? undefined : rowId;
    if (!rule || !rowIds.includes(rowId) || !isHeldBack(rule, personId)) return [];
    return rule.shows.some((key) => rowIds.some((id) => isFilledIn(id, key))) ? [] : [{ rule, personId }];
  });
  return [...found, ...standing].map(({ rule, personId }) => ({
    rule,
    personId,
    place: questionOfRule(rule, { householdId, personId }),
  }));
};
