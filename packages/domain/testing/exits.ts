import type { Role } from '../src/accounts/roles.ts';
import { shanghaiDateOf } from '../src/calendar/iso-date.ts';
import type { CaseFacts, CaseRecords, HouseholdTemplate } from '../src/procedures/case-records.ts';
import type { Decision } from '../src/procedures/decide.ts';
import type { EpisodeInQuestion } from '../src/procedures/exit-facts.ts';
import type { StepInput } from '../src/procedures/procedure-template.ts';
import { anActor } from './actors.ts';
import { aWalk, type CaseWalk } from './case-walk.ts';
import { incomeOf, SOUND_STEPS, SOUND_VISIT } from './identification.ts';
import { populationFacts } from './population.ts';

export type ExitWalk = CaseWalk<CaseRecords, CaseFacts>;

/** A lifted household that was admitted in February with one risk, and is helped against it. */
export const AN_EPISODE: EpisodeInQuestion = {
  episode: 1,
  status: 'OPEN',
  category: 'UNSTABLE_LIFTED',
  identifiedMonth: '202102',
  eliminatedMonth: null,
  eliminationMethod: null,
  riskTypes: ['ILLNESS'],
  uncoveredRisks: [],
  incomePerCapita: 5200,
  line: 6000,
};

export const AN_ELIMINATED_EPISODE: EpisodeInQuestion = {
  ...AN_EPISODE,
  status: 'ELIMINATED',
  eliminatedMonth: '202108',
  eliminationMethod: 'BY_ASSISTANCE',
};

export const exitFacts = (
  episode: Partial<EpisodeInQuestion> | null = {},
  more: Partial<CaseFacts> = {},
): CaseFacts => ({
  ...populationFacts(),
  isMonitored: true,
  episodeInQuestion: episode && { ...AN_EPISODE, ...episode },
  ...more,
});

const { risks: _risks, suddenHardship: _hardship, ...visitBasis } = SOUND_VISIT;

/** A visit that finds the risk gone and ten thousand per head. */
export const SOUND_EXIT_VISIT = {
  ...visitBasis,
  income: incomeOf(10_000),
  risksGone: true,
  newRisk: false,
  conclusion: '收入稳定，风险消除',
};

type SoundStep = { readonly by: Role; readonly files?: readonly string[]; readonly input?: StepInput };

const refused = (by: Role): SoundStep => ({ by, input: { text: '情况还不稳定' } });

/** How a step is taken in life when nothing is wrong. */
const SOUND: Readonly<Record<string, SoundStep>> = {
  ...SOUND_STEPS,
  proposeElimination: {
    by: 'VILLAGE_CLERK',
    input: { data: { method: 'BY_ASSISTANCE', effect: '公益岗位满半年，收入稳定' } },
  },
  exitVisit: {
    by: 'VILLAGE_CLERK',
    files: ['exitVisitForm', 'exitVisitPhoto'],
    input: { data: SOUND_EXIT_VISIT },
  },
  consent: { by: 'VILLAGE_CLERK', files: ['consent'], input: { data: { agrees: true, signedBy: '和春生' } } },
  putRight: { by: 'VILLAGE_CLERK', input: { text: '已补收入依据' } },
  approveElimination: { by: 'COUNTY_APPROVER', input: { data: { batchNo: '云审〔2021〕15号' } } },
  markEliminated: { by: 'COUNTY_OFFICER' },
  proposeRollback: {
    by: 'VILLAGE_CLERK',
    files: ['rollbackDocument'],
    input: { reasonCodes: ['LIVES_ON_MEASURES'], text: '公益岗位到期后没有收入' },
  },
  approveRollback: { by: 'COUNTY_APPROVER', input: { data: { batchNo: '云审〔2021〕16号' } } },
  proposeRemoval: {
    by: 'VILLAGE_CLERK',
    files: ['removalDocument'],
    input: { reasonCodes: ['INCOME_MISSTATED'], text: '识别时少算了经营收入' },
  },
  hear: {
    by: 'VILLAGE_CLERK',
    files: ['hearing'],
    input: { data: { heard: '和春生', statement: '店铺是兄弟的', answer: '执照登记在本人名下' } },
  },
  approveRemoval: { by: 'COUNTY_APPROVER', input: { data: { batchNo: '云审〔2021〕17号' } } },
  remove: { by: 'COUNTY_OFFICER' },
  proposeCategory: {
    by: 'VILLAGE_CLERK',
    files: ['categoryDocument'],
    input: { text: '识别时人均 5200 元，低于 6000 元' },
  },
  fileAppeal: { by: 'VILLAGE_CLERK', files: ['appealLetter'], input: { text: '住院单据当时没带来' } },
  ...Object.fromEntries(
    [
      ['AtTownship', 'TOWNSHIP_LEAD'],
      ['AtCounty', 'COUNTY_OFFICER'],
    ].flatMap(([suffix, by]) =>
      ['grant', 'dismiss'].map((key) => [
        `${key}${suffix}`,
        { by: by as Role, files: ['appealAnswer'], input: { text: '已重新核实，当面告知' } },
      ]),
    ),
  ),
  beginAnew: { by: 'VILLAGE_CLERK', input: { text: '已告知农户' } },
  withdrawAppeal: { by: 'VILLAGE_CLERK', input: { text: '农户撤回' } },
  approveCategory: { by: 'COUNTY_APPROVER', input: { data: { batchNo: '云审〔2021〕18号' } } },
  ...Object.fromEntries(
    ['keepMonitored', 'upholdElimination', 'keepEpisode', 'keepCategory'].flatMap((key) => [
      [`${key}AtVillage`, refused('VILLAGE_LEAD')],
      [`${key}AtTownship`, refused('TOWNSHIP_LEAD')],
      [`${key}AtCounty`, refused('COUNTY_APPROVER')],
    ]),
  ),
};

/** Takes a step the sound way, today, with what is said otherwise. */
export const takeExitStep = (
  walk: ExitWalk,
  step: string,
  otherwise: Partial<SoundStep> = {},
): Decision<CaseRecords> => {
  const sound = { ...SOUND[step], ...otherwise } as SoundStep;
  walk.attach(...(sound.files ?? []));
  if (step === 'closePublicity') walk.now = new Date(walk.now.getTime() + 6 * 86_400_000);
  if (step === 'recordObjection') {
    walk.facts = { ...walk.facts, objections: [{ id: 'objection', result: null }] };
  }
  const decision = walk.take(step, anActor(sound.by), { occurredOn: shanghaiDateOf(walk.now), ...sound.input });
  if (step === 'settleObjection' && 'accepted' in decision) {
    walk.facts = { ...walk.facts, objections: [{ id: 'objection', result: 'DISMISSED' }] };
  }
  return decision;
};

/** A case of a template that has come along these steps, each taken the sound way. */
export const anExit = (template: HouseholdTemplate, facts: CaseFacts, steps: readonly string[] = []): ExitWalk => {
  const walk = aWalk(template, facts, anActor('VILLAGE_CLERK'));
  for (const step of steps) {
    const decision = takeExitStep(walk, step);
    if ('refusals' in decision) throw new Error(`${step}: ${JSON.stringify(decision.refusals)}`);
  }
  return walk;
};
