import { describe, expect, it } from 'vitest';
import { anActor } from '../../testing/actors.ts';
import { aWalk, told } from '../../testing/case-walk.ts';
import { areaPathOf } from '../areas/area-path.ts';
import { deadlineOf } from '../procedures/deadline.ts';
import { templateFaults } from '../procedures/template-faults.ts';
import { ISSUE, type IssueFacts } from './issue.ts';
import { issueDaysLate, issueDueOn } from './issue-due.ts';
import { MISSION } from './mission.ts';

const inspector = anActor('INSPECTOR');
const township = anActor('TOWNSHIP_OFFICER');
const supervisor = anActor('SUPERVISOR');

const TOWNSHIP = areaPathOf('532929101');
const facts = (changes: Partial<IssueFacts> = {}): IssueFacts => ({
  responsible: { areaPath: TOWNSHIP, department: null },
  teamPersonIds: [inspector.personId, 'colleague'],
  evidence: [],
  ...changes,
});

const RAISED = {
  source: 'COUNTY_TEAM',
  category: 'PROCEDURE',
  level: 'GENERAL',
  title: '公示照片缺期满照片',
  description: '抽查三户，均无公示期满照片',
  requirement: '补充公示期满照片并说明',
  areaPath: areaPathOf('532929101205'),
  responsibleAreaPath: TOWNSHIP,
  dueOn: '2021-10-25',
};

const draft = (changes: object = {}, otherFacts: Partial<IssueFacts> = {}) =>
  aWalk(ISSUE, facts(otherFacts), inspector, { data: { ...RAISED, ...changes } });

const issued = (changes: object = {}, otherFacts: Partial<IssueFacts> = {}) => {
  const walk = draft(changes, otherFacts);
  walk.attach('issueEvidence');
  walk.take('issue', inspector);
  return walk;
};

const rectifying = (changes: object = {}) => {
  const walk = issued(changes);
  walk.take('accept', township, { data: { responsiblePerson: '李建国' } });
  walk.take('rectify', township, { data: { plan: '逐户补拍' } });
  return walk;
};

const submitted = () => {
  const walk = rectifying();
  walk.attach('rectification');
  walk.take('submit', township, { text: '已全部补齐' });
  return walk;
};

const refusalsOfRaising = (changes: object) => {
  try {
    draft(changes);
    return '';
  } catch (error) {
    return (error as Error).message;
  }
};

describe('an issue', () => {
  it('[INS-1] is issued, accepted, rectified, submitted, verified, closed', () => {
    expect(templateFaults(ISSUE)).toEqual([]);
    const walk = submitted();
    walk.take('verify', inspector);
    walk.take('close', inspector);
    expect(walk.case.events.map((event) => event.toState)).toEqual([
      'DRAFT',
      'ISSUED',
      'ACCEPTED',
      'RECTIFYING',
      'SUBMITTED',
      'VERIFIED',
      'CLOSED',
    ]);
  });

  it('[INS-2] names exactly one responsible unit and a day that is not past', () => {
    expect(refusalsOfRaising({ responsibleAreaPath: undefined })).toContain('RESPONSIBLE_UNIT_UNCLEAR');
    expect(refusalsOfRaising({ responsibleDepartment: 'HEALTH' })).toContain('RESPONSIBLE_UNIT_UNCLEAR');
    expect(refusalsOfRaising({ dueOn: '2021-10-17' })).toContain('ISSUE_DUE_DAY_PAST');
    expect(refusalsOfRaising({ dueOn: '2021-10-18' })).toBe('');
  });

  it.each(['source', 'category', 'level', 'title', 'description', 'requirement', 'areaPath', 'dueOn'])(
    '[INS-2] is not raised without %s',
    (field) => {
      expect(refusalsOfRaising({ [field]: undefined })).toContain('FIELD_MISSING');
    },
  );

  it('[INS-2] is not issued without evidence, and a draft is still corrected', () => {
    const walk = draft();
    expect(told(walk.take('issue', inspector))).toEqual(['EVIDENCE_MISSING']);
    expect(told(walk.take('edit', inspector, { data: { ...RAISED, level: 'SEVERE' } }))).toBe('DRAFT');
    expect(walk.case.records.raise?.level).toBe('SEVERE');
  });

  it('[INS-3] the responsible unit answers, no other', () => {
    const elsewhere = { ...township, areaPath: areaPathOf('532929102') };
    const accepting = { data: { responsiblePerson: '李建国' } };
    expect(told(issued().take('accept', elsewhere, accepting))).toEqual(['NOT_RESPONSIBLE_UNIT']);
    expect(told(issued().take('accept', anActor('DEPARTMENT_LIAISON'), accepting))).toEqual(['NOT_RESPONSIBLE_UNIT']);
    expect(told(issued().take('accept', anActor('COUNTY_OFFICER'), accepting))).toEqual(['NOT_RESPONSIBLE_UNIT']);
    const ofDepartment = { responsible: { areaPath: null, department: 'MEDICAL_INSURANCE' as const } };
    const walk = issued({ responsibleAreaPath: undefined, responsibleDepartment: 'MEDICAL_INSURANCE' }, ofDepartment);
    expect(told(walk.take('accept', township, accepting))).toEqual(['NOT_RESPONSIBLE_UNIT']);
    const ofEducation = { ...anActor('DEPARTMENT_LIAISON'), department: 'EDUCATION' as const };
    expect(told(walk.take('accept', ofEducation, accepting))).toEqual(['NOT_RESPONSIBLE_UNIT']);
    const { department: _, ...ofNone } = anActor('DEPARTMENT_LIAISON');
    expect(told(issued().take('accept', ofNone, accepting))).toEqual(['NOT_RESPONSIBLE_UNIT']);
    expect(told(walk.take('accept', anActor('DEPARTMENT_LIAISON'), accepting))).toBe('ACCEPTED');
    const ofCounty = issued({}, { responsible: { areaPath: areaPathOf('532929'), department: null } });
    expect(told(ofCounty.take('accept', anActor('COUNTY_OFFICER'), accepting))).toBe('ACCEPTED');
  });

  it('[INS-4] who raised it or a colleague of the team verifies and closes, nobody else', () => {
    for (const step of ['verify', 'sendBack']) {
      const input = step === 'sendBack' ? { text: '照片不清' } : {};
      expect(told(submitted().take(step, anActor('INSPECTOR', 'stranger'), input))).toEqual(['NOT_OF_THE_TEAM']);
      expect(told(submitted().take(step, anActor('COUNTY_OFFICER'), input))).toEqual(['NOT_OF_THE_TEAM']);
      expect(told(submitted().take(step, township, input))).toEqual(['ROLE_NOT_ALLOWED']);
      expect(told(submitted().take(step, anActor('INSPECTOR', 'colleague'), input))).toBeTypeOf('string');
    }
  });

  it('[INS-4] the person who rectified does not verify, whatever the account', () => {
    const walk = submitted();
    walk.facts = { ...walk.facts, teamPersonIds: [township.personId] };
    expect(told(walk.take('verify', anActor('INSPECTOR', township.personId)))).toEqual(['SAME_PERSON']);
  });

  it('[INS-5] a dispute is settled by the team: upheld it closes the issue, rejected it has to be rectified', () => {
    const disputed = () => {
      const walk = issued();
      expect(told(walk.take('dispute', township))).toEqual(['TEXT_MISSING']);
      expect(told(walk.take('dispute', township, { text: '照片已在卷内' }))).toBe('DISPUTED');
      return walk;
    };
    const settling = (result: string) => ({ text: '已核对', data: { result } });
    expect(told(disputed().take('settleDispute', inspector, settling('UPHELD')))).toBe('CLOSED');
    expect(told(disputed().take('settleDispute', inspector, settling('REJECTED')))).toBe('RECTIFYING');
    expect(told(disputed().take('settleDispute', anActor('INSPECTOR', 'stranger'), settling('UPHELD')))).toEqual([
      'NOT_OF_THE_TEAM',
    ]);
  });

  it('[INS-6] every submission brings new evidence; returns are counted', () => {
    const walk = submitted();
    expect(told(walk.take('sendBack', inspector))).toEqual(['TEXT_MISSING']);
    for (const [dueOn, code] of [
      ['2021-10-17', 'ISSUE_DUE_DAY_PAST'],
      ['2021-10-25', 'NOT_EXTENDED'],
    ]) {
      expect(told(walk.take('sendBack', inspector, { text: '照片不清', data: { dueOn } }))).toContain(code);
    }
    walk.take('sendBack', inspector, { text: '照片不清', data: { dueOn: '2021-10-29' } });
    expect(walk.case.records.sendBack).toEqual({ dueOn: '2021-10-29', returnCount: 1 });
    expect(told(walk.take('submit', township, { text: '已重拍' }))).toEqual(['EVIDENCE_MISSING']);
    walk.attach('rectification');
    walk.take('submit', township, { text: '已重拍' });
    walk.take('verify', inspector);
    const talk = {
      occurredOn: '2021-10-18',
      data: { place: '县政府', admonished: '李建国', admonishedBy: '苏文琼', points: '反复', commitments: '改' },
    };
    walk.take('sendBack', inspector, { text: '复查又缺' });
    expect(told(walk.take('admonish', supervisor, talk))).toBe('RECTIFYING');
    expect(walk.case.records.sendBack).toEqual({ dueOn: '2021-10-29', returnCount: 2 });
    expect(walk.case.state).toBe('RECTIFYING');
  });

  it.each([
    ['ISSUED', '2021-10-25', 0],
    ['ISSUED', '2021-10-26', 1],
    ['ACCEPTED', '2021-10-30', 5],
    ['RECTIFYING', '2021-11-25', 31],
    ['SUBMITTED', '2021-11-25', 0],
    ['DISPUTED', '2021-11-25', 0],
    ['VERIFIED', '2021-11-25', 0],
    ['CLOSED', '2021-11-25', 0],
    ['DRAFT', '2021-11-25', 0],
  ])('[INS-7] due 2021-10-25, %s on %s, it is %i days late', (state, today, days) => {
    expect(issueDaysLate(state, '2021-10-25', today)).toBe(days);
  });

  it('[INS-7] its deadline while it is rectified is the day that was set', () => {
    const walk = rectifying();
    const { template, state } = { template: ISSUE, state: walk.case.state };
    const asked = { template, state, since: walk.now, parameters: walk.parameters };
    expect(deadlineOf({ ...asked, records: walk.case.records })?.lastDay).toBe('2021-10-25');
    walk.take('extend', inspector, { text: '道路中断', data: { dueOn: '2021-11-05' } });
    expect(deadlineOf({ ...asked, records: walk.case.records })?.lastDay).toBe('2021-11-05');
    expect(issueDueOn(walk.case.records)).toBe('2021-11-05');
    expect(told(walk.take('extend', inspector, { text: '再延', data: { dueOn: '2021-11-05' } }))).toEqual([
      'NOT_EXTENDED',
    ]);
  });

  it('[INS-8] an overdue issue is chased, at most once a day', () => {
    const walk = rectifying();
    walk.goTo('2021-10-25');
    expect(told(walk.take('chase', supervisor))).toEqual(['NOT_OVERDUE']);
    walk.goTo('2021-10-26');
    expect(told(walk.take('chase', supervisor))).toBe('RECTIFYING');
    expect(walk.take('chase', inspector)).toEqual({
      refusals: [{ code: 'CHASED_TODAY', params: { on: '2021-10-26' } }],
    });
    walk.goTo('2021-10-27');
    walk.take('chase', supervisor);
    expect(walk.case.records.chase).toEqual({ chaseCount: 2, chasedOn: '2021-10-27' });
    expect(told(submittedAndLate().take('chase', supervisor))).toEqual(['STEP_NOT_IN_STATE']);
  });

  const submittedAndLate = () => {
    const walk = submitted();
    walk.goTo('2021-12-01');
    return walk;
  };

  it('[INS-9] an admonition follows a chase, a second return or a grave issue', () => {
    const admonishing = (occurredOn: string) => ({
      occurredOn,
      data: {
        place: '县政府',
        admonished: '李建国',
        admonishedBy: '苏文琼',
        points: '整改迟缓',
        commitments: '一周内完成',
      },
    });
    const walk = rectifying();
    walk.goTo('2021-10-26');
    expect(told(walk.take('admonish', supervisor, admonishing('2021-10-26')))).toEqual(['ADMONITION_TOO_EARLY']);
    walk.take('chase', supervisor);
    expect(told(walk.take('admonish', supervisor, admonishing('2021-10-26')))).toBe('RECTIFYING');
    expect(told(rectifying({ level: 'SEVERE' }).take('admonish', supervisor, admonishing('2021-10-18')))).toBe(
      'RECTIFYING',
    );
    expect(told(rectifying({ level: 'SEVERE' }).take('admonish', township, admonishing('2021-10-18')))).toEqual([
      'ROLE_NOT_ALLOWED',
    ]);
  });
});

describe('a mission', () => {
  const plan = {
    title: '动态调整督导',
    areaPaths: [TOWNSHIP],
    startsOn: '2021-10-20',
    endsOn: '2021-10-27',
    purpose: '进度和质量',
    memberIds: ['account'],
  };

  it('[INS-10] is planned by the county, begun and reported by the team', () => {
    expect(templateFaults(MISSION)).toEqual([]);
    const walk = aWalk(MISSION, { evidence: [] }, anActor('COUNTY_OFFICER'), { data: plan });
    expect(told(walk.take('begin', inspector))).toBe('ONGOING');
    expect(told(walk.take('report', anActor('COUNTY_OFFICER'), { data: { report: '略' } }))).toEqual([
      'ROLE_NOT_ALLOWED',
    ]);
    expect(told(walk.take('report', inspector))).toEqual(['FIELD_MISSING']);
    expect(told(walk.take('report', inspector, { data: { report: '共发现问题12个' } }))).toBe('REPORTED');
  });

  it('[INS-10] nobody sends himself, and it does not end before it begins', () => {
    expect(() => aWalk(MISSION, { evidence: [] }, inspector, { data: plan })).toThrow('ROLE_NOT_ALLOWED');
    const backwards = { ...plan, endsOn: '2021-10-19' };
    expect(() => aWalk(MISSION, { evidence: [] }, anActor('COUNTY_OFFICER'), { data: backwards })).toThrow(
      'MISSION_ENDS_BEFORE_START',
    );
    const oneDay = { ...plan, endsOn: plan.startsOn };
    expect(aWalk(MISSION, { evidence: [] }, anActor('COUNTY_OFFICER'), { data: oneDay }).case.state).toBe('PLANNED');
  });

  it('[INS-10] its report is due five working days after its last day', () => {
    const walk = aWalk(MISSION, { evidence: [] }, anActor('COUNTY_OFFICER'), { data: plan });
    const due = (state: string) =>
      deadlineOf({
        template: MISSION,
        state,
        since: walk.now,
        records: walk.case.records,
        parameters: walk.parameters,
      });
    expect(due('PLANNED')?.lastDay).toBe('2021-10-20');
    expect(due('ONGOING')?.lastDay).toBe('2021-11-03');
  });
});
