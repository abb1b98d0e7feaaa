import { describe, expect, it } from 'vitest';
import { anActor } from '../../testing/actors.ts';
import { told } from '../../testing/case-walk.ts';
import { AN_ELIMINATED_EPISODE, anExit, exitFacts, SOUND_EXIT_VISIT, takeExitStep } from '../../testing/exits.ts';
import { incomeOf } from '../../testing/identification.ts';
import { ROLE_NAMES } from '../accounts/roles.ts';
import { ADMISSION } from './admission.ts';
import { APPEAL } from './appeal.ts';
import type { CaseFacts, HouseholdTemplate } from './case-records.ts';
import { CATEGORY_CORRECTION } from './category-correction.ts';
import { openCase } from './decide.ts';
import { ELIMINATION } from './elimination.ts';
import type { EpisodeInQuestion } from './exit-facts.ts';
import { DEFAULT_PROCEDURE_PARAMETERS } from './procedure-parameters.ts';
import type { StepDeclaration } from './procedure-template.ts';
import { REMOVAL } from './removal.ts';
import { ROLLBACK } from './rollback.ts';

const OUT_IN_THE_OPEN = ['review', 'publish', 'closePublicity', 'submit', 'townshipApprove'];
const TO_ELIMINATION = [
  ...['proposeElimination', 'exitVisit', 'consent'],
  ...OUT_IN_THE_OPEN,
  ...['approveElimination', 'announce', 'markEliminated'],
];
const TO_ROLLBACK = [
  ...['proposeRollback', 'exitVisit', 'publish', 'closePublicity', 'submit'],
  ...['townshipApprove', 'approveRollback'],
];
const TO_REMOVAL = [
  ...['proposeRemoval', 'exitVisit', 'hear', 'submit', 'townshipApprove', 'approveRemoval'],
  ...['publish', 'closePublicity', 'remove'],
];
const TO_CORRECTION = ['proposeCategory', 'submit', 'townshipApprove', 'approveCategory'];

const WRONGLY_MARKED: Partial<EpisodeInQuestion> = { category: 'SUDDEN_HARDSHIP' };

/** Every procedure about an episode: from which facts, by which way, to which end. */
const EXITS: readonly (readonly [string, HouseholdTemplate, CaseFacts, readonly string[], string])[] = [
  ['ELIMINATION', ELIMINATION, exitFacts(), TO_ELIMINATION, 'ELIMINATED'],
  ['ROLLBACK', ROLLBACK, exitFacts(AN_ELIMINATED_EPISODE), TO_ROLLBACK, 'ROLLED_BACK'],
  ['REMOVAL', REMOVAL, exitFacts(), TO_REMOVAL, 'REMOVED'],
  ['CATEGORY_CORRECTION', CATEGORY_CORRECTION, exitFacts(WRONGLY_MARKED), TO_CORRECTION, 'CATEGORY_CORRECTED'],
];

const openingOf = (template: HouseholdTemplate, facts: CaseFacts) =>
  openCase({
    template,
    facts,
    actor: anActor('VILLAGE_CLERK'),
    input: {},
    parameters: DEFAULT_PROCEDURE_PARAMETERS,
    now: new Date('2021-10-18T12:00:00+08:00'),
  });

/** Everything that can be tried in a state, each from a case of its own: which states are reached at all. */
const reachedStates = (template: HouseholdTemplate, facts: CaseFacts, way: readonly string[]): ReadonlySet<string> => {
  const reached = new Set<string>([template.opening.to]);
  for (let length = 0; length <= way.length; length += 1) {
    const before = way.slice(0, length);
    reached.add(anExit(template, facts, before).case.state);
    for (const { key } of template.steps) {
      const walk = anExit(template, facts, before);
      if ('accepted' in takeExitStep(walk, key)) {
        reached.add(walk.case.state);
        for (const next of ['putRight', 'settleObjection', 'keepMonitoredAtTownship']) {
          if ('accepted' in takeExitStep(walk, next)) reached.add(walk.case.state);
        }
      }
    }
  }
  return reached;
};

describe.each(EXITS)('%s', (_, template, facts, way, end) => {
  it('[EXI-1] comes to its end when nothing is wrong, and every state of it is reached', () => {
    expect(anExit(template, facts, way).case.state).toBe(end);
    expect([...reachedStates(template, facts, way)].toSorted()).toEqual(Object.keys(template.states).toSorted());
  });

  it('[EXI-2] refuses each step to every role that it is not for, and from every state that is not its own', () => {
    for (const step of template.steps) {
      for (const state of Object.keys(template.states)) {
        const walk = anExit(template, facts);
        walk.case = { ...walk.case, state };
        if (!step.from.includes(state)) {
          const [role] = step.by;
          if (!template.steps.some((other) => other.key === step.key && other.from.includes(state))) {
            expect([step.key, state, told(walk.take(step.key, anActor(role ?? 'VILLAGE_LEAD')))]).toEqual([
              step.key,
              state,
              ['STEP_NOT_IN_STATE'],
            ]);
          }
          continue;
        }
        for (const role of ROLE_NAMES.filter((one) => !step.by.includes(one))) {
          expect([step.key, role, told(walk.take(step.key, anActor(role)))]).toEqual([
            step.key,
            role,
            ['ROLE_NOT_ALLOWED'],
          ]);
        }
      }
    }
  });

  it('[EXI-3] is decided by three different people', () => {
    const approval = way.find((step) => step.startsWith('approve')) ?? '';
    const walk = anExit(template, facts, way.slice(0, way.indexOf(approval)));
    const reviewer = walk.case.events.find(({ step }) => step === 'townshipApprove')?.actorPersonId ?? '';
    expect(told(walk.take(approval, anActor('COUNTY_APPROVER', reviewer), { data: { batchNo: '1' } }))).toEqual([
      'SAME_PERSON',
    ]);
  });

  it('[EXI-4] is one of the procedures of which a household is in one at a time', () => {
    const decision = openingOf(template, { ...facts, runningCaseNo: 'JC-1' });
    expect(told(decision)).toContain('HOUSEHOLD_HAS_RUNNING_CASE');
  });
});

describe('the way out', () => {
  it('[EXI-5] mirrors the way in: from the review on the same steps in the same order, with the same papers', () => {
    const openly = ['review', 'publish', 'recordObjection', 'settleObjection', 'closePublicity'];
    const upwards = ['submit', 'townshipApprove', 'returnToVillage', 'prepareApproval', 'returnToTownship', 'announce'];
    const stepOf = ({ steps }: { readonly steps: readonly object[] }, wanted: string) =>
      (steps as readonly StepDeclaration<string, never, never>[]).find(({ key }) => key === wanted);
    for (const key of [...openly, ...upwards]) {
      const [goingIn, goingOut] = [stepOf(ADMISSION, key), stepOf(ELIMINATION, key)];
      expect(goingIn, key).toBeDefined();
      for (const part of ['by', 'duty', 'evidence', 'form', 'asksDay'] as const) {
        expect(goingOut?.[part], `${key} ${part}`).toEqual(goingIn?.[part]);
      }
    }
    const order = (keys: readonly { readonly key: string }[]) =>
      keys.map(({ key }) => key).filter((key) => OUT_IN_THE_OPEN.includes(key));
    expect(order(ELIMINATION.steps)).toEqual(order(ADMISSION.steps));
  });
});

describe('an elimination', () => {
  const visited = (data: object, facts: CaseFacts = exitFacts()) => {
    const walk = anExit(ELIMINATION, facts, ['proposeElimination']);
    takeExitStep(walk, 'exitVisit', { input: { data: { ...SOUND_EXIT_VISIT, ...data } } });
    takeExitStep(walk, 'consent');
    return told(takeExitStep(walk, 'review'));
  };

  it('[ELI-1] needs the household to know and to agree: whoever refuses stays monitored, and says why', () => {
    const walk = anExit(ELIMINATION, exitFacts(), ['proposeElimination', 'exitVisit']);
    const data = { agrees: false, signedBy: '和春生' };
    expect(told(takeExitStep(walk, 'consent', { input: { data } }))).toEqual(['DISAGREEMENT_NOT_EXPLAINED']);
    expect(told(takeExitStep(walk, 'consent', { input: { data: { ...data, reason: '药费还在花' } } }))).toBe(
      'KEPT_MONITORED',
    );
  });

  it.each<[string, object, CaseFacts, string]>([
    ['income at the line', { income: incomeOf(6_000) }, exitFacts(), 'INCOME_NOT_ABOVE_LINE'],
    [
      'water that is not safe',
      { fourSecurities: { dropout: false, houseUnsafe: false, waterUnsafe: true, uninsured: false } },
      exitFacts(),
      'SECURITY_UNSOLVED',
    ],
    ['a risk that remains', { risksGone: false }, exitFacts(), 'RISK_REMAINS'],
    ['a new risk', { newRisk: true }, exitFacts(), 'RISK_IS_NEW'],
    ['a risk without a measure', {}, exitFacts({ uncoveredRisks: ['ILLNESS'] }), 'RISK_WITHOUT_MEASURE'],
    ['five months', {}, exitFacts({ identifiedMonth: '202105' }), 'ELIMINATED_TOO_EARLY'],
    ['nobody who can work', {}, exitFacts({}, { isWithoutLabour: true }), 'NO_LABOUR_STAYS'],
  ])('[ELI-2] is not reviewed with %s', (_, visit, facts, code) => {
    expect(visited(visit, facts)).toEqual([code]);
  });

  it('[ELI-3] conditions are asked again at the approval: what has changed meanwhile counts', () => {
    const walk = anExit(
      ELIMINATION,
      exitFacts(),
      TO_ELIMINATION.slice(0, TO_ELIMINATION.indexOf('approveElimination')),
    );
    walk.facts = { ...walk.facts, isWithoutLabour: true };
    expect(told(takeExitStep(walk, 'approveElimination'))).toEqual(['NO_LABOUR_STAYS']);
  });

  it('[ELI-4] by nature is explained, and asks for neither income, measures nor months', () => {
    const walk = anExit(ELIMINATION, exitFacts({ identifiedMonth: '202109', uncoveredRisks: ['ILLNESS'] }));
    const data = { method: 'NATURAL', effect: '户主随子女迁入城镇' };
    expect(told(takeExitStep(walk, 'proposeElimination', { input: { data } }))).toEqual(['NATURAL_REMARK_MISSING']);
    takeExitStep(walk, 'proposeElimination', { input: { data: { ...data, naturalRemark: '整户迁出' } } });
    takeExitStep(walk, 'exitVisit', { input: { data: { ...SOUND_EXIT_VISIT, income: incomeOf(5_000) } } });
    takeExitStep(walk, 'consent');
    expect(told(takeExitStep(walk, 'review'))).toBe('REVIEWED');
  });

  it('[ELI-5] is for a household that is monitored', () => {
    expect(told(openingOf(ELIMINATION, exitFacts(AN_ELIMINATED_EPISODE)))).toEqual(['NOT_MONITORED']);
    expect(told(openingOf(ELIMINATION, exitFacts(null)))).toEqual(['NOT_MONITORED']);
  });
});

describe('a rollback', () => {
  it('[ROL-1] keeps the elimination that it makes void', () => {
    const { case: one } = anExit(ROLLBACK, exitFacts(AN_ELIMINATED_EPISODE), TO_ROLLBACK);
    expect(one.records.approveRollback?.voidedElimination).toEqual({
      episode: 1,
      eliminatedMonth: '202108',
      method: 'BY_ASSISTANCE',
    });
  });

  it('[ROL-2] is of an elimination, with a reason and a document', () => {
    expect(told(openingOf(ROLLBACK, exitFacts()))).toEqual(['NOTHING_TO_ROLL_BACK']);
    const walk = anExit(ROLLBACK, exitFacts(AN_ELIMINATED_EPISODE));
    expect(told(takeExitStep(walk, 'proposeRollback', { files: [] }))).toEqual(['EVIDENCE_MISSING']);
    walk.attach('rollbackDocument');
    expect(told(takeExitStep(walk, 'proposeRollback', { files: [], input: { text: '不稳' } }))).toEqual([
      'REASON_MISSING',
    ]);
  });
});

describe('a removal', () => {
  it('[REM-1] hears the household before it goes to the township', () => {
    const walk = anExit(REMOVAL, exitFacts(), ['proposeRemoval', 'exitVisit']);
    expect(told(takeExitStep(walk, 'submit'))).toEqual(['STEP_NOT_IN_STATE']);
  });

  it('[REM-2] is of an episode, open or eliminated', () => {
    expect(told(openingOf(REMOVAL, exitFacts(null)))).toEqual(['NEVER_MONITORED']);
    expect(told(openingOf(REMOVAL, exitFacts(AN_ELIMINATED_EPISODE)))).toBe('REMOVAL_DRAFT');
  });
});

describe('a correction of the category', () => {
  it('[COR-1] is what income and line at identification give (D.2)', () => {
    const { case: one } = anExit(CATEGORY_CORRECTION, exitFacts(WRONGLY_MARKED), TO_CORRECTION);
    expect(one.records.approveCategory).toMatchObject({ before: 'SUDDEN_HARDSHIP', category: 'UNSTABLE_LIFTED' });
  });

  it('[COR-2] is not begun where the category is right, or cannot be computed', () => {
    expect(told(openingOf(CATEGORY_CORRECTION, exitFacts()))).toEqual(['CATEGORY_IS_RIGHT']);
    expect(told(openingOf(CATEGORY_CORRECTION, exitFacts({ ...WRONGLY_MARKED, line: null })))).toEqual([
      'CATEGORY_EVIDENCE_MISSING',
    ]);
  });
});

describe('an appeal', () => {
  const refusedBy = (level: 'VILLAGE' | 'TOWNSHIP' | 'COUNTY') =>
    exitFacts(null, { refusedCase: { caseNo: '2021-101205-0007', level, refusedByPersonId: 'the one who refused' } });

  it.each([
    ['VILLAGE', 'APPEAL_AT_TOWNSHIP', 'AtTownship'],
    ['TOWNSHIP', 'APPEAL_AT_COUNTY', 'AtCounty'],
    ['COUNTY', 'APPEAL_AT_COUNTY', 'AtCounty'],
  ] as const)('[APP-1] of a refusal by the %s is judged one level above it, both ways', (level, state, suffix) => {
    const filed = () => {
      const walk = anExit(APPEAL, refusedBy(level));
      expect(told(takeExitStep(walk, 'fileAppeal'))).toBe(state);
      return walk;
    };
    expect(told(takeExitStep(filed(), `dismiss${suffix}`))).toBe('APPEAL_DISMISSED');
    const granted = filed();
    expect(told(takeExitStep(granted, `grant${suffix}`))).toBe('APPEAL_GRANTED');
    expect(told(takeExitStep(granted, 'beginAnew'))).toBe('APPEAL_CLOSED');
    expect(told(takeExitStep(filed(), 'withdrawAppeal'))).toBe('APPEAL_WITHDRAWN');
  });

  it('[APP-2] is judged by another than the one who refused', () => {
    const walk = anExit(APPEAL, refusedBy('VILLAGE'), ['fileAppeal']);
    walk.attach('appealAnswer');
    expect(
      told(walk.take('grantAtTownship', anActor('TOWNSHIP_LEAD', 'the one who refused'), { text: '重新核实' })),
    ).toEqual(['REFUSED_BY_YOURSELF']);
  });

  it('[APP-3] needs a refusal that nobody has reviewed', () => {
    expect(told(openingOf(APPEAL, exitFacts(null)))).toEqual(['NOTHING_TO_APPEAL']);
  });
});
