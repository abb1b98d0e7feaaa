import { describe, expect, it } from 'vitest';
import { anActor } from '../../testing/actors.ts';
import { aWalk, told } from '../../testing/case-walk.ts';
import { AUTHORIZATIONS, someFacts, takeSoundly } from '../../testing/identification.ts';
import { ADMISSION } from './admission.ts';
import { openCase } from './decide.ts';
import type { EpisodeFact } from './identification-facts.ts';
import { DEFAULT_PROCEDURE_PARAMETERS } from './procedure-parameters.ts';
import { REFLAG } from './reflag.ts';

const eliminated = (category: EpisodeFact['category']): readonly EpisodeFact[] => [
  { episode: 1, category, status: 'ELIMINATED', eliminatedMonth: '202106' },
];
const opening = (episodes: readonly EpisodeFact[]) =>
  openCase({
    template: REFLAG,
    actor: anActor('VILLAGE_CLERK'),
    facts: someFacts({ episodes }),
    input: {},
    parameters: DEFAULT_PROCEDURE_PARAMETERS,
    now: new Date('2021-10-18T04:00:00Z'),
  });
const reflagging = () => aWalk(REFLAG, someFacts({ episodes: eliminated('MARGINAL') }), anActor('VILLAGE_CLERK'));
const event = (eventOn: string) => ({
  input: { data: { reason: '车祸', authorizations: AUTHORIZATIONS, eventOn, event: '父亲车祸住院' } },
});

describe('re-flagging', () => {
  it('[RFL-1] is for households whose last episode was eliminated, in the categories of the parameter', () => {
    expect(told(opening([]))).toEqual(['NOT_ELIMINATED']);
    expect(told(opening([{ episode: 1, category: 'MARGINAL', status: 'REMOVED', eliminatedMonth: null }]))).toEqual([
      'NOT_ELIMINATED',
    ]);
    expect(opening(eliminated('SUDDEN_HARDSHIP'))).toEqual({
      refusals: [
        {
          code: 'CATEGORY_NOT_REFLAGGED',
          params: { category: '突发严重困难户', categories: '脱贫不稳定户、边缘易致贫户' },
        },
      ],
    });
    expect(told(opening(eliminated('UNSTABLE_LIFTED')))).toBe('REFLAG_DRAFT');
  });

  it('[RFL-2] needs an event after the month of the elimination', () => {
    expect(told(takeSoundly(reflagging(), 'apply', event('2021-06-30')))).toEqual(['EVENT_NOT_AFTER_ELIMINATION']);
    expect(told(takeSoundly(reflagging(), 'apply', event('2021-07-01')))).toBe('EVENT_REPORTED');
  });

  it('[ADM-3] may begin with help as well', () => {
    const special = REFLAG.states.REFLAG_DRAFT.limit?.special;
    expect([special?.applies({ open: { helpFirst: true } }), special?.applies({ open: { helpFirst: false } })]).toEqual(
      [true, false],
    );
  });

  it('[RFL-3] goes the way of the admission from the visit on and opens the next episode with its own category', () => {
    const walk = reflagging();
    takeSoundly(walk, 'apply', event('2021-09-03'));
    for (const step of [
      'visit',
      'orderComparison',
      'recordComparison',
      'review',
      'publish',
      'closePublicity',
      'submit',
      'townshipApprove',
      'countyApprove',
      'announce',
      'enter',
      'beginMonitoring',
    ]) {
      expect(told(takeSoundly(walk, step))).toBeTypeOf('string');
    }
    expect(walk.case.state).toBe('MONITORED');
    expect(walk.case.records.countyApprove).toMatchObject({ episode: 2, category: 'UNSTABLE_LIFTED' });
  });

  it('[RFL-4] is a declaration: the steps from the visit on are those of the admission themselves', () => {
    const ofAdmission = new Set<object>(ADMISSION.steps);
    const shared = REFLAG.steps.filter((step) => ofAdmission.has(step)).map((step) => step.key);
    const own = REFLAG.steps.filter((step) => !ofAdmission.has(step)).map((step) => step.key);
    expect(own).toEqual(['apply', 'visit', 'authorize', 'withdrawAuthorization', 'withdraw', 'enter']);
    expect(shared.length).toBe(REFLAG.steps.length - own.length);
  });
});
