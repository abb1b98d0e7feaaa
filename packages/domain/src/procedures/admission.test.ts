import { describe, expect, it } from 'vitest';
import { anActor } from '../../testing/actors.ts';
import { aWalk, told } from '../../testing/case-walk.ts';
import {
  A_HIT,
  anAdmission,
  incomeOf,
  NO_HITS,
  SOUND_REVIEW,
  SOUND_VISIT,
  someFacts,
  takeSoundly,
} from '../../testing/identification.ts';
import { ADMISSION } from './admission.ts';
import { stateSince } from './deadline.ts';
import { openCase } from './decide.ts';
import { DEFAULT_PROCEDURE_PARAMETERS } from './procedure-parameters.ts';
import { templateFaults } from './template-faults.ts';

const visitWith = (changes: object) => ({ input: { data: { ...SOUND_VISIT, ...changes } } });

describe('the way of an admission', () => {
  it('[ADM-1] leads from the draft to the monitored household, one state after the other', () => {
    expect(anAdmission('beginMonitoring').case.events.map((event) => event.toState)).toEqual([
      'DRAFT',
      'APPLIED',
      'VISITED',
      'CHECKING',
      'CHECKED',
      'REVIEWED',
      'PUBLISHED',
      'PUBLICITY_CLOSED',
      'SUBMITTED',
      'TOWNSHIP_APPROVED',
      'COUNTY_APPROVED',
      'ANNOUNCED',
      'ENTERED',
      'MONITORED',
    ]);
  });

  it('[ADM-1] is a sound graph', () => {
    expect(templateFaults(ADMISSION)).toEqual([]);
  });

  it.each([
    [
      'HOUSEHOLD_ALREADY_MONITORED',
      { episodes: [{ episode: 1, category: 'MARGINAL', status: 'OPEN', eliminatedMonth: null }] },
    ],
    ['HOUSEHOLD_HAS_RUNNING_CASE', { runningCaseNo: '2021-101205-0007' }],
  ] as const)('[ADM-2] does not begin for a household with a case: %s', (code, facts) => {
    const decision = openCase({
      template: ADMISSION,
      actor: anActor('VILLAGE_CLERK'),
      facts: someFacts(facts),
      input: {},
      parameters: DEFAULT_PROCEDURE_PARAMETERS,
      now: new Date('2021-10-18T04:00:00Z'),
    });
    expect(told(decision)).toEqual([code]);
  });

  it('[ADM-3] may begin with help: the papers then have a longer limit', () => {
    const plain = aWalk(ADMISSION, someFacts(), anActor('VILLAGE_CLERK'));
    const helped = aWalk(ADMISSION, someFacts(), anActor('VILLAGE_CLERK'), { data: { helpFirst: true } });
    expect(plain.case.records.open).toEqual({ helpFirst: false });
    expect(helped.case.records.open).toEqual({ helpFirst: true });
    expect(ADMISSION.states.DRAFT.limit?.special?.applies(helped.case.records)).toBe(true);
    expect(ADMISSION.states.DRAFT.limit?.special?.applies(plain.case.records)).toBe(false);
  });
});

describe('application and consent', () => {
  const applying = (changes: object) => ({
    input: { data: { reason: '因病', authorizations: [], ...changes } },
  });

  it('[ADM-4] names every adult member, a person of unknown age included, and no child', () => {
    const decision = takeSoundly(
      anAdmission(),
      'apply',
      applying({ authorizations: [{ personId: 'father', means: 'SIGNATURE', signedOn: '2021-10-18' }] }),
    );
    expect(decision).toEqual({
      refusals: [{ code: 'CONSENT_MISSING', params: { names: '杨玉梅' }, field: 'authorizations' }],
    });
  });

  it.each([
    ['20031018', ['CONSENT_MISSING']],
    ['2003-10-18', ['CONSENT_MISSING']],
    ['20031019', 'APPLIED'],
    ['2003年', ['CONSENT_MISSING']],
  ])('[ADM-4] a member born %s, on the day of the application', (birthDate, expected) => {
    const member = { personId: 'son', name: '和大明', birthDate };
    const walk = anAdmission(undefined, { members: [...someFacts().members, member] });
    expect(told(takeSoundly(walk, 'apply'))).toEqual(expected);
  });

  it('[ADM-4] a fingerprint needs the name of who read the paper out', () => {
    const authorizations = [
      { personId: 'father', means: 'SIGNATURE', signedOn: '2021-10-18' },
      { personId: 'mother', means: 'FINGERPRINT', signedOn: '2021-10-18' },
    ];
    expect(takeSoundly(anAdmission(), 'apply', applying({ authorizations }))).toEqual({
      refusals: [{ code: 'PROXY_MISSING', params: { name: '杨玉梅' }, field: 'authorizations.1.proxyName' }],
    });
  });

  it('[ADM-5] gates the comparison: a child come of age in between has to sign first', () => {
    const walk = anAdmission('visit');
    walk.facts = {
      ...walk.facts,
      members: [...walk.facts.members, { personId: 'son', name: '和大明', birthDate: '2003-10-18' }],
    };
    expect(takeSoundly(walk, 'orderComparison')).toEqual({
      refusals: [{ code: 'CONSENT_MISSING', params: { names: '和大明' } }],
    });
    const authorizations = [{ personId: 'son', means: 'ELECTRONIC', signedOn: '2021-10-18' }];
    expect(told(takeSoundly(walk, 'authorize', { input: { data: { authorizations } } }))).toBe('VISITED');
    expect(told(takeSoundly(walk, 'orderComparison'))).toBe('CHECKING');
  });

  it('[CON-1] an authorization taken back stops a comparison that has not been made, until it is given again', () => {
    const takenBack = { input: { data: { memberName: '杨玉梅' } } };
    const before = anAdmission('visit');
    expect(told(takeSoundly(before, 'withdrawAuthorization', takenBack))).toBe('VISITED');
    expect(takeSoundly(before, 'orderComparison')).toEqual({
      refusals: [{ code: 'CONSENT_WITHDRAWN', params: { names: '杨玉梅' } }],
    });
    const again = [{ personId: 'mother', means: 'SIGNATURE', signedOn: '2021-10-18' }];
    expect(told(takeSoundly(before, 'authorize', { input: { data: { authorizations: again } } }))).toBe('VISITED');
    expect(told(takeSoundly(before, 'orderComparison'))).toBe('CHECKING');

    expect(told(takeSoundly(before, 'withdrawAuthorization', takenBack))).toBe('VISITED');
    expect(told(takeSoundly(before, 'recordComparison'))).toEqual(['STEP_NOT_IN_STATE']);
    expect(told(takeSoundly(before, 'orderComparison'))).toEqual(['CONSENT_WITHDRAWN']);
  });

  it('[CON-1] a child whose guardian takes it back stops it too; a stranger cannot', () => {
    const child = { personId: 'son', name: '和小明', birthDate: '2013-10-18' };
    const walk = anAdmission('visit', { members: [...someFacts().members, child] });
    const by = (memberName: string) => ({ input: { data: { memberName } } });
    expect(told(takeSoundly(walk, 'withdrawAuthorization', by('别家的人')))).toEqual(['MEMBER_UNKNOWN']);
    expect(told(takeSoundly(walk, 'withdrawAuthorization', by('和小明')))).toBe('VISITED');
    expect(told(takeSoundly(walk, 'orderComparison'))).toEqual(['CONSENT_WITHDRAWN']);
  });

  it('[CON-2] for a child the guardian signs and is named', () => {
    const child = { personId: 'son', name: '和小明', birthDate: '2013-10-18' };
    const walk = anAdmission('visit', { members: [...someFacts().members, child] });
    const signed = (more: object) => ({
      input: { data: { authorizations: [{ personId: 'son', means: 'SIGNATURE', signedOn: '2021-10-18', ...more }] } },
    });
    expect(told(takeSoundly(walk, 'authorize', signed({})))).toEqual(['GUARDIAN_MISSING']);
    expect(told(takeSoundly(walk, 'authorize', signed({ guardianName: '杨玉梅' })))).toBe('VISITED');
  });

  it('[CON-3] what was compared stands', () => {
    expect(
      told(
        takeSoundly(anAdmission('recordComparison'), 'withdrawAuthorization', {
          input: { data: { memberName: '杨玉梅' } },
        }),
      ),
    ).toEqual(['STEP_NOT_IN_STATE']);
  });

  it('[ADM-5] a later fingerprint needs its reader too', () => {
    const authorizations = [{ personId: 'mother', means: 'FINGERPRINT', signedOn: '2021-10-18' }];
    const later = { input: { data: { authorizations } } };
    expect(told(takeSoundly(anAdmission('visit'), 'authorize', later))).toEqual(['PROXY_MISSING']);
  });

  it('[ADM-5] a paper that was attached before is not the paper of a later authorization', () => {
    const walk = anAdmission('visit');
    expect(told(takeSoundly(walk, 'authorize'))).toBe('VISITED');
    expect(told(takeSoundly(walk, 'authorize', { files: [] }))).toEqual(['EVIDENCE_MISSING']);
  });
});

describe('the home visit', () => {
  it.each([
    ['VISITORS_TOO_FEW', { visitors: [SOUND_VISIT.visitors[0], SOUND_VISIT.visitors[0]] }],
    ['VISITORS_ONE_SIDED', { visitors: SOUND_VISIT.visitors.map((one) => ({ ...one, side: 'VILLAGE' })) }],
    ['RISK_TWICE', { risks: [{ type: 'ILLNESS' }, { type: 'ILLNESS' }] }],
    ['RISK_REMARK_MISSING', { risks: [{ type: 'OTHER' }] }],
    ['RISK_SUBTYPE_MISSING', { risks: [{ type: 'NATURAL_DISASTER' }] }],
    ['NET_INCOME_DOES_NOT_ADD_UP', { income: { ...incomeOf(5200), wage: 1 } }],
    ['PER_CAPITA_INCOME_WRONG', { income: { ...incomeOf(5200), netIncomePerCapita: 5000 } }],
    ['INCOME_PERIOD_WRONG', { income: { ...incomeOf(5200), periodStart: '2021-01-01' } }],
    ['HARDSHIP_NOT_EXPLAINED', { suddenHardship: true }],
    ['FIELD_MISSING', { conclusion: '' }],
    ['FIELD_TOO_FEW', { risks: [] }],
    [
      'FIELD_TOO_MANY',
      { risks: ['ILLNESS', 'EDUCATION', 'DISABILITY', 'HOUSING', 'WATER', 'ACCIDENT'].map((type) => ({ type })) },
    ],
  ])('[ADM-6] is refused with %s', (code, changes) => {
    expect(told(takeSoundly(anAdmission('apply'), 'visit', visitWith(changes)))).toEqual([code]);
  });

  it('[ADM-6] one-sided visits pass where the county allows them', () => {
    const walk = anAdmission('apply');
    walk.parameters = { ...walk.parameters, 'admission.mixedVisitors': false };
    const visitors = SOUND_VISIT.visitors.map((one) => ({ ...one, side: 'VILLAGE' }));
    expect(told(takeSoundly(walk, 'visit', visitWith({ visitors })))).toBe('VISITED');
  });
});

describe('before the comparison', () => {
  it('[ADM-6] a visit that was written down wrongly is written down again, under the same clock', () => {
    const walk = anAdmission('visit');
    const since = stateSince(walk.case.events);
    expect(told(takeSoundly(walk, 'visit', visitWith({ income: incomeOf(4100) })))).toBe('VISITED');
    expect(walk.case.records.visit?.income.netIncomePerCapita).toBe(4100);
    expect(stateSince(walk.case.events)).toEqual(since);
    expect(told(takeSoundly(anAdmission('orderComparison'), 'visit'))).toEqual(['STEP_NOT_IN_STATE']);
  });

  it('[ADM-2] an application is not filed for a household that has meanwhile come under monitoring', () => {
    const walk = anAdmission();
    walk.facts = {
      ...walk.facts,
      episodes: [{ episode: 1, category: 'MARGINAL', status: 'OPEN', eliminatedMonth: null }],
    };
    expect(told(takeSoundly(walk, 'apply'))).toEqual(['HOUSEHOLD_ALREADY_MONITORED']);
  });
});

describe('the information comparison', () => {
  it('[ADM-7] wants an answer for every member and source, no hit included', () => {
    const walk = anAdmission('orderComparison');
    const results = NO_HITS.results.filter(({ personId, source }) => personId !== 'child' || source === 'vehicles');
    expect(takeSoundly(walk, 'recordComparison', { input: { data: { results } } })).toEqual({
      refusals: [
        {
          code: 'COMPARISON_UNANSWERED',
          params: { name: '和小明', sources: '经营主体、不动产登记' },
          field: 'results',
        },
      ],
    });
  });

  it('[ADM-7] wants the detail of a hit and knows only members', () => {
    const walk = anAdmission('orderComparison');
    const results = [
      ...NO_HITS.results,
      { personId: 'father', source: 'payroll', outcome: 'EXEMPT' },
      { personId: 'stranger', source: 'vehicles', outcome: 'NO_HIT' },
    ];
    expect(told(takeSoundly(walk, 'recordComparison', { input: { data: { results } } }))).toEqual([
      'COMPARISON_DETAIL_MISSING',
      'COMPARISON_UNKNOWN_MEMBER',
    ]);
  });

  it('[ADM-8] a hit is a question to the village, not a rejection', () => {
    const walk = anAdmission('orderComparison');
    expect(told(takeSoundly(walk, 'recordComparison', { input: { data: A_HIT } }))).toBe('VERIFY_HITS');
    const empty = { input: { data: { explanations: [] } } };
    expect(told(takeSoundly(walk, 'explainHits', empty))).toEqual(['HIT_NOT_EXPLAINED']);
    expect(told(takeSoundly(walk, 'explainHits'))).toBe('CHECKED');
  });

  it('[ADM-8] every hit of every member has its own explanation, and nothing else has one', () => {
    const walk = anAdmission('orderComparison');
    const results = A_HIT.results.map((result) =>
      result.personId === 'mother' && result.source !== 'real-estate'
        ? { ...result, outcome: 'HIT', detail: '有登记' }
        : result,
    );
    takeSoundly(walk, 'recordComparison', { input: { data: { results } } });
    const explaining = (...of: readonly (readonly [string, string])[]) => ({
      input: {
        data: {
          explanations: of.map(([personId, source]) => ({ personId, source, disposition: 'EXPLAINED_OK', text: '旧' })),
        },
      },
    });
    expect(told(takeSoundly(walk, 'explainHits', explaining(['father', 'vehicles'])))).toEqual([
      'HIT_NOT_EXPLAINED',
      'HIT_NOT_EXPLAINED',
    ]);
    const all = [
      ['father', 'vehicles'],
      ['mother', 'vehicles'],
      ['mother', 'businesses'],
    ] as const;
    expect(told(takeSoundly(walk, 'explainHits', explaining(...all, ['child', 'vehicles'])))).toEqual(['HIT_UNKNOWN']);
    expect(told(takeSoundly(walk, 'explainHits', explaining(...all)))).toBe('CHECKED');
  });

  it('[ADM-8] income found by the comparison counts from then on, and must be stated', () => {
    const explaining = (amount?: number) => ({
      input: {
        data: {
          explanations: [
            { personId: 'father', source: 'vehicles', disposition: 'INCOME_TO_ADD', text: '跑运输', amount },
          ],
        },
      },
    });
    const walk = anAdmission('orderComparison');
    takeSoundly(walk, 'recordComparison', { input: { data: A_HIT } });
    expect(told(takeSoundly(walk, 'explainHits', explaining()))).toEqual(['HIT_AMOUNT_MISSING']);
    expect(told(takeSoundly(walk, 'explainHits', explaining(2400)))).toBe('CHECKED');
    takeSoundly(walk, 'review');
    // 5200 + 2400 / 3 = 6000: equal to the line is not below it.
    expect(takeSoundly(walk, 'publish')).toEqual({
      refusals: [{ code: 'NO_CATEGORY', params: { income: '6000', line: '6000' } }],
    });
    expect(told(takeSoundly(walk, 'rejectAtVillage'))).toBe('REJECTED_VILLAGE');
  });
});

describe('the democratic review', () => {
  const reviewWith = (changes: object) => ({ input: { data: { ...SOUND_REVIEW, ...changes } } });

  it.each([
    [14, 'REJECTED_VILLAGE'],
    [15, 'REVIEWED'],
  ])('[ADM-9] %i of 28 is %s: more than half of those present must agree', (agree, state) => {
    const changes = { expected: 40, present: 28, agree, against: 28 - agree, abstain: 0, opinion: '意见' };
    expect(told(takeSoundly(anAdmission('recordComparison'), 'review', reviewWith(changes)))).toBe(state);
  });

  it.each([
    ['QUORUM_NOT_REACHED', { present: 21, agree: 21, abstain: 0 }],
    ['VOTES_DO_NOT_ADD_UP', { agree: 25 }],
    ['PRESENT_MORE_THAN_EXPECTED', { present: 33, agree: 33, abstain: 0 }],
    ['OPINION_MISSING', { agree: 10, against: 17, abstain: 0 }],
  ])('[ADM-9] does not count: %s', (code, changes) => {
    expect(told(takeSoundly(anAdmission('recordComparison'), 'review', reviewWith(changes)))).toEqual([code]);
  });

  it('[ADM-9] two thirds are a quorum: 22 of 32, 20 of 30', () => {
    for (const [expected, present] of [
      [32, 22],
      [30, 20],
      [30, 30],
    ]) {
      const changes = { expected, present, agree: present, abstain: 0 };
      expect(told(takeSoundly(anAdmission('recordComparison'), 'review', reviewWith(changes)))).toBe('REVIEWED');
    }
  });
});

describe('the publicity', () => {
  const posted = () => {
    const walk = anAdmission('review');
    walk.goTo('2021-11-07');
    takeSoundly(walk, 'publish');
    walk.attach('publicityEndPhoto');
    return walk;
  };

  it('[ADM-10] counts from the day after posting and ends at 24时 of the last day', () => {
    const walk = posted();
    expect(walk.case.records.publish).toEqual({
      place: '村委会公示栏',
      firstDay: '2021-11-08',
      lastDay: '2021-11-12',
      days: 5,
      category: 'UNSTABLE_LIFTED',
      riskTypes: ['ILLNESS'],
    });
    walk.now = new Date('2021-11-12T15:59:58Z');
    expect(walk.take('closePublicity', anActor('VILLAGE_CLERK'))).toEqual({
      refusals: [{ code: 'PUBLICITY_NOT_OVER', params: { daysLeft: 1, lastDay: '2021-11-12' } }],
    });
    expect(told(walk.take('closePublicity', anActor('VILLAGE_CLERK')))).toBe('PUBLICITY_CLOSED');
  });

  it('[ADM-10] days and their kind are parameters', () => {
    const walk = anAdmission('review');
    walk.parameters = { ...walk.parameters, 'publicity.days': 7, 'publicity.dayKind': 'WORKING' };
    walk.goTo('2021-11-05');
    takeSoundly(walk, 'publish');
    expect(walk.case.records.publish?.lastDay).toBe('2021-11-16');
  });

  it('[ADM-10] the first photo of an earlier publicity does not serve a later one', () => {
    const walk = anAdmission('review');
    takeSoundly(walk, 'publish');
    walk.case = { ...walk.case, state: 'REVIEWED' };
    expect(told(takeSoundly(walk, 'publish', { files: [] }))).toEqual(['EVIDENCE_MISSING']);
  });

  it('[ADM-11] an open objection stops it; dismissed it goes on, and its days were not lost', () => {
    const walk = posted();
    expect(told(takeSoundly(walk, 'recordObjection'))).toBe('OBJECTION_HANDLING');
    walk.facts = { ...walk.facts, objections: [{ id: 'objection', result: null }] };
    expect(told(takeSoundly(walk, 'settleObjection'))).toBe('PUBLISHED');
    expect(told(takeSoundly(walk, 'closePublicity'))).toEqual(['OBJECTION_OPEN']);
    walk.facts = { ...walk.facts, objections: [{ id: 'objection', result: 'DISMISSED' }] };
    expect(told(takeSoundly(walk, 'closePublicity'))).toBe('PUBLICITY_CLOSED');
  });

  it('[ADM-11] two objections are settled one by one; one upheld ends the case', () => {
    const walk = posted();
    takeSoundly(walk, 'recordObjection');
    takeSoundly(walk, 'recordObjection');
    walk.facts = {
      ...walk.facts,
      objections: [
        { id: 'objection', result: null },
        { id: 'second', result: null },
      ],
    };
    expect(told(takeSoundly(walk, 'settleObjection'))).toBe('OBJECTION_HANDLING');
    const upheld = { objectionId: 'second', result: 'UPHELD', handling: '属实' };
    expect(told(takeSoundly(walk, 'settleObjection', { input: { data: upheld } }))).toBe('REJECTED_VILLAGE');
    const unknown = { objectionId: 'third', result: 'UPHELD', handling: '属实' };
    const again = posted();
    takeSoundly(again, 'recordObjection');
    expect(told(takeSoundly(again, 'settleObjection', { input: { data: unknown } }))).toEqual(['OBJECTION_UNKNOWN']);
    again.facts = { ...again.facts, objections: [{ id: 'objection', result: 'DISMISSED' }] };
    expect(told(takeSoundly(again, 'settleObjection'))).toEqual(['OBJECTION_UNKNOWN']);
  });
});

describe('submission, review and approval', () => {
  it('[ADM-12] the clerk prepares, the lead signs', () => {
    const walk = anAdmission('closePublicity');
    expect(told(takeSoundly(walk, 'prepareSubmission'))).toBe('PUBLICITY_CLOSED');
    expect(told(takeSoundly(walk, 'submit', { by: 'VILLAGE_CLERK' }))).toEqual(['ROLE_NOT_ALLOWED']);
    expect(told(takeSoundly(walk, 'submit'))).toBe('SUBMITTED');
  });

  it('[ADM-13] a spot check that took place is on record as words and file', () => {
    const checked = { data: { spotChecked: true, spotCheckFinding: '情况属实' } };
    const walk = anAdmission('submit');
    expect(told(takeSoundly(walk, 'townshipApprove', { input: checked }))).toEqual(['SPOT_CHECK_NOT_RECORDED']);
    expect(
      told(
        takeSoundly(walk, 'townshipApprove', { input: { data: { spotChecked: true } }, files: ['spotCheckRecord'] }),
      ),
    ).toEqual(['SPOT_CHECK_NOT_RECORDED']);
    expect(told(takeSoundly(walk, 'townshipApprove', { input: checked }))).toBe('TOWNSHIP_APPROVED');
  });

  it('[ADM-14] submitter, reviewer and approver are three persons, whatever their accounts', () => {
    const walk = anAdmission('submit');
    const lead = 'person of VILLAGE_LEAD';
    const clerk = 'person of VILLAGE_CLERK';
    for (const person of [lead, clerk]) {
      const approve = { data: { spotChecked: false } };
      expect(told(walk.take('townshipApprove', anActor('TOWNSHIP_OFFICER', person), approve))).toEqual(['SAME_PERSON']);
    }
    takeSoundly(walk, 'townshipApprove');
    for (const person of [lead, clerk, 'person of TOWNSHIP_OFFICER', 'person of COUNTY_OFFICER']) {
      const approve = { data: { batchNo: '1' } };
      expect(told(walk.take('countyApprove', anActor('COUNTY_APPROVER', person), approve))).toEqual(['SAME_PERSON']);
    }
    expect(told(takeSoundly(walk, 'countyApprove'))).toBe('COUNTY_APPROVED');
  });

  it('[ADM-14] who reviewed cannot later submit, and who only uploaded a paper prepared the case too', () => {
    const walk = anAdmission('submit');
    takeSoundly(walk, 'returnToVillage');
    takeSoundly(walk, 'correct');
    expect(told(walk.take('submit', anActor('VILLAGE_LEAD', 'person of TOWNSHIP_OFFICER')))).toEqual(['SAME_PERSON']);
    walk.case = { ...walk.case, contributions: [{ personId: 'helper', step: 'visit' }] };
    takeSoundly(walk, 'submit');
    const approve = { data: { spotChecked: false } };
    expect(told(walk.take('townshipApprove', anActor('TOWNSHIP_LEAD', 'helper'), approve))).toEqual(['SAME_PERSON']);
  });

  it('[ADM-15] the approval fixes category, income, line and parameter version', () => {
    const walk = anAdmission('countyApprove');
    expect(walk.case.records.countyApprove).toMatchObject({
      batchNo: '云审〔2021〕12号',
      episode: 1,
      category: 'UNSTABLE_LIFTED',
      incomePerCapita: 5200,
      lineAtIdentification: 6000,
      lineParameterId: 'line-2021',
      risks: [{ type: 'ILLNESS', personIds: ['father'], amount: 38000 }],
    });
  });

  it.each([
    ['GENERAL', 5999.99, false, 'MARGINAL'],
    ['LIFTED', 5999.99, true, 'UNSTABLE_LIFTED'],
    ['LIFTED_NO_POLICY', 100, false, 'UNSTABLE_LIFTED'],
    ['GENERAL', 6000, true, 'SUDDEN_HARDSHIP'],
    ['LIFTED', 9000, true, 'SUDDEN_HARDSHIP'],
  ] as const)(
    '[ADM-15] %s with %d yuan (sudden hardship %s) becomes %s',
    (type, perCapita, suddenHardship, category) => {
      const walk = anAdmission('apply', { household: { type, householdNo: null } });
      const income = incomeOf(perCapita);
      takeSoundly(walk, 'visit', visitWith({ income, suddenHardship, suddenHardshipReason: '房屋被冲毁' }));
      for (const step of [
        'orderComparison',
        'recordComparison',
        'review',
        'publish',
        'closePublicity',
        'submit',
        'townshipApprove',
        'countyApprove',
      ]) {
        takeSoundly(walk, step);
      }
      expect(walk.case.records.countyApprove?.category).toBe(category);
    },
  );

  it('[ADM-15] a line that has changed since the publicity does not change the category silently', () => {
    const walk = anAdmission('townshipApprove', { household: { type: 'GENERAL', householdNo: null } });
    walk.case = {
      ...walk.case,
      records: { ...walk.case.records, visit: { ...walk.case.records.visit, suddenHardship: true } as never },
    };
    walk.facts = { ...walk.facts, line: { amount: 5000, parameterId: 'line-2022' } };
    expect(takeSoundly(walk, 'countyApprove')).toEqual({
      refusals: [{ code: 'CATEGORY_NOT_AS_PUBLISHED', params: { published: '边缘易致贫户', now: '突发严重困难户' } }],
    });
  });

  it('[ADM-15] without a monitoring line nothing is published', () => {
    expect(told(takeSoundly(anAdmission('review', { line: null }), 'publish'))).toEqual(['LINE_UNKNOWN']);
  });

  it("[ADM-16] the number typed back is the one that was entered, and the household's own", () => {
    const walk = anAdmission('announce', { household: { type: 'LIFTED', householdNo: '532900000624' } });
    const typed = (householdNo: string) => ({ input: { data: { householdNo } } });
    expect(told(takeSoundly(walk, 'enter', typed('532900000625')))).toEqual(['HOUSEHOLD_NO_DIFFERS']);
    expect(told(takeSoundly(walk, 'enter', typed('532900000624')))).toBe('ENTERED');
    expect(told(takeSoundly(walk, 'beginMonitoring', typed('532900000642')))).toEqual(['HOUSEHOLD_NO_DIFFERS']);
    expect(told(takeSoundly(walk, 'beginMonitoring', typed('532900000624')))).toBe('MONITORED');
    expect(walk.case.records.beginMonitoring?.identifiedMonth).toMatch(/^2021\d\d$/u);
  });
});

describe('returns', () => {
  const returned = (...sections: readonly string[]) => {
    const walk = anAdmission('submit');
    const asks = sections.map((section) => ({ section, text: '请补正' }));
    takeSoundly(walk, 'returnToVillage', {
      input: { reasonCodes: ['PAPERS_INCOMPLETE'], text: '见清单', data: { asks } },
    });
    return walk;
  };
  const correcting = (...corrections: readonly object[]) => ({
    input: { data: { corrections: corrections.map((one) => ({ text: '已补正', ...one })) } },
  });

  it('[ADM-17] say why: a reason of the list, a text, and what is asked', () => {
    expect(told(takeSoundly(anAdmission('submit'), 'returnToVillage', { input: {} }))).toEqual([
      'REASON_MISSING',
      'TEXT_MISSING',
      'FIELD_MISSING',
    ]);
    const unknown = { reasonCodes: ['BAD_MOOD'], text: '无', data: { asks: [{ section: 'visit', text: '无' }] } };
    expect(told(takeSoundly(anAdmission('submit'), 'returnToVillage', { input: unknown }))).toEqual(['REASON_UNKNOWN']);
  });

  it('[ADM-18] exactly what was asked is corrected, and the case goes up again without a second publicity', () => {
    const walk = returned('visit', 'publish');
    expect(told(takeSoundly(walk, 'correct', correcting({ section: 'visit' }, { section: 'review' })))).toEqual([
      'ASK_UNANSWERED',
      'CORRECTION_NOT_ASKED',
    ]);
    const income = { ...incomeOf(5300) };
    const corrected = correcting({ section: 'visit', data: { ...SOUND_VISIT, income } }, { section: 'publish' });
    expect(told(takeSoundly(walk, 'correct', corrected))).toBe('CORRECTED');
    expect(walk.case.records.visit?.income.netIncomePerCapita).toBe(5300);
    expect(told(takeSoundly(walk, 'submit'))).toBe('SUBMITTED');
  });

  it('[ADM-18] a correction obeys the rules of its own form', () => {
    const wrong = correcting({ section: 'visit', data: { ...SOUND_VISIT, visitors: [], conclusion: '' } });
    expect(takeSoundly(returned('visit'), 'correct', wrong)).toEqual({
      refusals: [{ code: 'FIELD_MISSING', params: { field: '核查结论' }, field: 'corrections.0.data.conclusion' }],
    });
    const few = correcting({ section: 'visit', data: { ...SOUND_VISIT, visitors: [] } });
    expect(told(takeSoundly(returned('visit'), 'correct', few))).toEqual(['VISITORS_TOO_FEW']);
  });

  it('[ADM-18] a corrected application still names every adult, a corrected explanation still every hit', () => {
    const authorizations = [{ personId: 'father', means: 'FINGERPRINT', signedOn: '2021-10-18' }];
    const application = { section: 'apply', data: { reason: '因病', authorizations } };
    expect(told(takeSoundly(returned('apply'), 'correct', correcting(application)))).toEqual([
      'CONSENT_MISSING',
      'PROXY_MISSING',
    ]);
    const walk = anAdmission('orderComparison');
    takeSoundly(walk, 'recordComparison', { input: { data: A_HIT } });
    for (const step of ['explainHits', 'review', 'publish', 'closePublicity', 'submit']) takeSoundly(walk, step);
    const asks = [{ section: 'explainHits', text: '请说明' }];
    const returning = { reasonCodes: ['RISK_UNCLEAR'], text: '见清单', data: { asks } };
    takeSoundly(walk, 'returnToVillage', { input: returning });
    const explanation = { section: 'explainHits', data: { explanations: [] } };
    expect(told(takeSoundly(walk, 'correct', correcting(explanation)))).toEqual(['HIT_NOT_EXPLAINED']);
  });

  it.each([
    ['the risks', { ...SOUND_VISIT, risks: [{ type: 'ILLNESS' }, { type: 'HOUSING' }] }],
    ['the category', { ...SOUND_VISIT, income: incomeOf(6100), suddenHardship: true, suddenHardshipReason: '住院' }],
    ['whether it is admitted', { ...SOUND_VISIT, income: incomeOf(6100) }],
  ])('[ADM-19] a correction that changes %s is published again', (_, data) => {
    const walk = returned('visit');
    expect(told(takeSoundly(walk, 'correct', correcting({ section: 'visit', data })))).toBe('REVIEWED');
  });

  it('[ADM-19] the order of the risks changes nothing', () => {
    const walk = anAdmission('apply');
    const risks = [{ type: 'ILLNESS' }, { type: 'HOUSING' }];
    takeSoundly(walk, 'visit', visitWith({ risks }));
    for (const step of [
      'orderComparison',
      'recordComparison',
      'review',
      'publish',
      'closePublicity',
      'submit',
      'returnToVillage',
    ]) {
      takeSoundly(walk, step);
    }
    const data = { ...SOUND_VISIT, risks: [...risks].reverse() };
    expect(told(takeSoundly(walk, 'correct', correcting({ section: 'visit', data })))).toBe('CORRECTED');
  });

  it('[ADM-20] votes are not typed over: a flawed review is held again, a flawed publicity hung again', () => {
    expect(
      told(takeSoundly(returned('review'), 'correct', correcting({ section: 'review', data: SOUND_REVIEW }))),
    ).toEqual(['CORRECTION_ONLY_BY_REPEATING']);
    expect(told(takeSoundly(returned('review'), 'correct', correcting({ section: 'review', repeat: true })))).toBe(
      'CHECKED',
    );
    expect(told(takeSoundly(returned('publish'), 'correct', correcting({ section: 'publish', repeat: true })))).toBe(
      'REVIEWED',
    );
    const both = correcting({ section: 'visit' }, { section: 'review', repeat: true });
    expect(told(takeSoundly(returned('visit', 'review'), 'correct', both))).toBe('CHECKED');
    expect(told(takeSoundly(returned('visit'), 'correct', correcting({ section: 'visit', repeat: true })))).toEqual([
      'FIELD_INVALID',
    ]);
  });

  it('[ADM-20] a review held again needs its own minutes', () => {
    const walk = returned('review');
    takeSoundly(walk, 'correct', correcting({ section: 'review', repeat: true }));
    expect(told(takeSoundly(walk, 'review', { files: [] }))).toEqual([
      'EVIDENCE_MISSING',
      'EVIDENCE_MISSING',
      'EVIDENCE_MISSING',
    ]);
    expect(told(takeSoundly(walk, 'review'))).toBe('REVIEWED');
  });

  it('[ADM-21] what the county returned is answered by the township or goes on to the village', () => {
    const walk = anAdmission('townshipApprove');
    expect(told(takeSoundly(walk, 'returnToTownship', { by: 'COUNTY_APPROVER' }))).toEqual(['ROLE_NOT_ALLOWED']);
    expect(told(takeSoundly(walk, 'returnToTownship'))).toBe('RETURNED_TO_TOWNSHIP');
    expect(told(takeSoundly(walk, 'townshipApprove'))).toEqual(['ASK_UNANSWERED']);
    const answers = [{ section: 'visit', text: '住院费用见附件' }];
    const answered = { input: { data: { spotChecked: false, answers } } };
    expect(told(takeSoundly(walk, 'townshipApprove', answered))).toBe('TOWNSHIP_APPROVED');
    takeSoundly(walk, 'returnToTownship');
    expect(told(takeSoundly(walk, 'returnToVillage'))).toBe('RETURNED_TO_VILLAGE');
  });
});

describe('states', () => {
  it('[ADM-17] are shown as returned from the return until the case goes up again', () => {
    const returned = Object.entries(ADMISSION.states).filter(([, state]) => state.isReturned === true);
    expect(returned.map(([name]) => name)).toEqual(['RETURNED_TO_VILLAGE', 'CORRECTED', 'RETURNED_TO_TOWNSHIP']);
  });

  it('[ADM-1] wait for whoever does the next step in life', () => {
    const level = (state: keyof typeof ADMISSION.states) => ADMISSION.states[state].waitsFor.join(' ');
    expect(level('VISITED')).toBe('COUNTY_OFFICER');
    expect(level('VERIFY_HITS')).toBe('VILLAGE_LEAD');
    expect(level('PUBLICITY_CLOSED')).toBe('VILLAGE_LEAD VILLAGE_CLERK');
    expect(level('SUBMITTED')).toBe('TOWNSHIP_OFFICER TOWNSHIP_LEAD');
    expect(level('TOWNSHIP_APPROVED')).toBe('COUNTY_APPROVER COUNTY_OFFICER');
    expect(level('COUNTY_APPROVED')).toBe('TOWNSHIP_OFFICER TOWNSHIP_LEAD');
    expect(level('MONITORED')).toBe('');
  });
});

describe('ends', () => {
  it.each([
    ['countyReject', 'townshipApprove', 'REJECTED_COUNTY'],
    ['townshipReject', 'submit', 'REJECTED_TOWNSHIP'],
    ['rejectAtVillage', 'review', 'REJECTED_VILLAGE'],
  ])('[ADM-22] %s gives a reason of the list and a text', (step, after, state) => {
    const walk = anAdmission(after);
    expect(told(takeSoundly(walk, step, { input: {} }))).toEqual(['REASON_MISSING', 'TEXT_MISSING']);
    expect(told(takeSoundly(walk, step))).toBe(state);
    expect(walk.case.events.at(-1)?.reasonCodes.length).toBe(1);
  });

  it.each(['apply', 'visit', 'recordComparison', 'review', 'publish', 'closePublicity'])(
    '[ADM-23] the household may withdraw after %s',
    (after) => {
      expect(told(takeSoundly(anAdmission(after), 'withdraw'))).toBe('WITHDRAWN');
    },
  );

  it.each(['submit', 'townshipApprove', 'countyApprove'])('[ADM-23] but not after %s', (after) => {
    expect(told(takeSoundly(anAdmission(after), 'withdraw'))).toEqual(['STEP_NOT_IN_STATE']);
  });
});
