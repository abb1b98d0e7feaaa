import { describe, expect, it } from 'vitest';
import { anActor } from '../../testing/actors.ts';
import { aWalk, told } from '../../testing/case-walk.ts';
import { ROLE_NAMES } from '../accounts/roles.ts';
import { CLUE_SOURCE } from '../codelists/clue-source.ts';
import { deadlineOf } from '../procedures/deadline.ts';
import { openCase } from '../procedures/decide.ts';
import { DEFAULT_PROCEDURE_PARAMETERS } from '../procedures/procedure-parameters.ts';
import { templateFaults } from '../procedures/template-faults.ts';
import { CLUE_CARD, type ClueFacts } from './clue-card.ts';
import { CLUE_SOURCE_FAMILIES, familyOfSource, mayRecordSource } from './clue-sources.ts';
import type { ReasonFact, Verification } from './verification.ts';

const reason = (id: string, changes: Partial<ReasonFact> = {}): ReasonFact => ({
  id,
  ruleId: 'X-MED-01',
  amount: 8200,
  verification: null,
  ...changes,
});

const facts = (changes: Partial<ClueFacts> = {}): ClueFacts => ({
  household: { monitoringStatus: 'NONE' },
  reasons: [reason('r1')],
  openFollowUps: 0,
  evidence: [],
  ...changes,
});

const clerk = anActor('VILLAGE_CLERK');
const township = anActor('TOWNSHIP_OFFICER');
const county = anActor('COUNTY_OFFICER');

const fromCounty = (changes: Partial<ClueFacts> = {}, isUrgent = false) =>
  aWalk(CLUE_CARD, facts(changes), county, { data: { source: 'DEPARTMENT', isUrgent } });
const verifying = (changes: Partial<ClueFacts> = {}) => {
  const walk = fromCounty(changes);
  walk.take('dispatch', county);
  walk.take('assign', township);
  walk.take('startVerification', clerk);
  return walk;
};
const finding = (verification: Verification, more: object = {}) => ({
  text: '入户核实',
  data: { reasonId: 'r1', verification, ...more },
});
const FINDINGS = {
  CONFIRMED_RISK: finding('CONFIRMED_RISK', { riskType: 'ILLNESS' }),
  DATA_ERROR_OURS: finding('DATA_ERROR_OURS', { indicatorKey: 'residentMedical', before: '否', after: '是' }),
  DATA_ERROR_DEPT: finding('DATA_ERROR_DEPT', { department: 'MEDICAL_INSURANCE', expected: '已在昆明参保' }),
  POLICY_GAP: finding('POLICY_GAP', { department: 'CIVIL_AFFAIRS', policy: '农村低保' }),
  FALSE_POSITIVE: finding('FALSE_POSITIVE'),
} satisfies Record<Verification, object>;

describe('a clue card', () => {
  it('[CLU-1] is a sound graph and goes from the county over the township to the village', () => {
    expect(templateFaults(CLUE_CARD)).toEqual([]);
    const walk = verifying();
    expect(walk.case.events.map((event) => event.toState)).toEqual(['NEW', 'DISPATCHED', 'ASSIGNED', 'VERIFYING']);
  });

  it('[CLU-2] every source of the code list is of exactly one of the four families', () => {
    const listed = Object.values(CLUE_SOURCE_FAMILIES).flatMap((family) => [...family.sources]);
    expect([...listed].sort()).toEqual(CLUE_SOURCE.items.map((item) => item.en).sort());
    expect(listed.map(familyOfSource).length).toBe(listed.length);
    expect(Object.keys(CLUE_SOURCE_FAMILIES).length).toBe(4);
  });

  it('[CLU-2] a source is recorded only by the roles of its family', () => {
    for (const role of ROLE_NAMES) {
      for (const { en: source } of CLUE_SOURCE.items) {
        const decision = openCase({
          template: CLUE_CARD,
          actor: anActor(role),
          facts: facts(),
          input: { data: { source } },
          parameters: DEFAULT_PROCEDURE_PARAMETERS,
          now: new Date('2021-10-18T04:00:00Z'),
        });
        expect([role, source, 'accepted' in decision]).toEqual([role, source, mayRecordSource(role, source)]);
      }
    }
    expect(mayRecordSource('VILLAGE_CLERK', 'GRASSROOTS')).toBe(true);
    expect(mayRecordSource('VILLAGE_CLERK', 'DEPARTMENT')).toBe(false);
    expect(mayRecordSource('DEPARTMENT_LIAISON', 'SELF_REPORT')).toBe(false);
    expect(mayRecordSource('COUNTY_APPROVER', 'PETITION')).toBe(false);
  });

  it('[CLU-3] found in the village, it is looked into at once; from elsewhere it is assigned first', () => {
    const own = aWalk(CLUE_CARD, facts(), clerk, { data: { source: 'GRASSROOTS' } });
    expect(told(own.take('startVerification', clerk))).toBe('VERIFYING');
    expect(told(fromCounty().take('startVerification', clerk))).toEqual(['CLUE_NOT_ASSIGNED']);
  });

  it('[CLU-4] is verified within 7 working days from the assignment, an urgent one within 2, or by the day set', () => {
    const dueOf = (walk: ReturnType<typeof fromCounty>) =>
      deadlineOf({
        template: CLUE_CARD,
        state: walk.case.state,
        since: walk.now,
        records: walk.case.records,
        parameters: walk.parameters,
      })?.lastDay;
    const plain = verifying();
    expect(dueOf(plain)).toBe('2021-10-27');
    const urgent = fromCounty({}, true);
    urgent.take('dispatch', county);
    urgent.take('assign', township);
    expect(dueOf(urgent)).toBe('2021-10-20');
    const set = fromCounty();
    set.take('dispatch', county, { data: { dueOn: '2021-10-22' } });
    set.take('assign', township);
    expect(dueOf(set)).toBe('2021-10-22');
    expect(told(fromCounty().take('dispatch', county, { data: { dueOn: '2021-10-17' } }))).toEqual(['DUE_DAY_PAST']);
    expect(told(fromCounty().take('dispatch', county, { data: { dueOn: '2021-10-18' } }))).toBe('DISPATCHED');
  });

  it('[CLU-4] assigned to somebody else it keeps its clock, and an urgent reason makes the whole card urgent', () => {
    const walk = fromCounty();
    walk.take('dispatch', county);
    walk.take('assign', township);
    walk.goTo('2021-10-20');
    walk.take('assign', township, { data: { accountId: 'other' } });
    expect(walk.case.records.assign).toEqual({ accountId: 'other', assignedOn: '2021-10-18' });
    walk.take('addReason', county, { data: { source: 'DEPARTMENT', isUrgent: true } });
    walk.take('addReason', county, { data: { source: 'DEPARTMENT' } });
    expect(walk.case.records.addReason?.isUrgent).toBe(true);
  });

  it.each([
    ['CONFIRMED_RISK', 'NONE', { kind: 'PROCEDURE', procedure: 'ADMISSION' }],
    ['CONFIRMED_RISK', 'ELIMINATED', { kind: 'PROCEDURE', procedure: 'REFLAG' }],
    ['CONFIRMED_RISK', 'OPEN', { kind: 'OPEN_CASE' }],
    ['DATA_ERROR_OURS', 'NONE', { kind: 'RECTIFICATION', item: 'REGISTER_CORRECTION', department: null }],
    ['DATA_ERROR_DEPT', 'NONE', { kind: 'RECTIFICATION', item: 'DEPARTMENT_DATA', department: 'MEDICAL_INSURANCE' }],
    ['POLICY_GAP', 'NONE', { kind: 'RECTIFICATION', item: 'POLICY_DELIVERY', department: 'CIVIL_AFFAIRS' }],
    ['FALSE_POSITIVE', 'NONE', { kind: 'SUPPRESSION', ruleId: 'X-MED-01', until: '2022-01-16', amount: 8200 }],
  ] as const)('[CLU-5] %s of a household %s starts %o', (verification, monitoringStatus, followUp) => {
    const walk = verifying({ household: { monitoringStatus } });
    const state = verification === 'FALSE_POSITIVE' ? 'CLOSED' : 'VERIFIED';
    expect(told(walk.take('verifyReason', clerk, FINDINGS[verification]))).toBe(state);
    expect(walk.case.records.verifyReason?.followUp).toEqual(followUp);
  });

  it('[CLU-5] a reported reason that proves nothing silences no check', () => {
    const walk = verifying({ reasons: [reason('r1', { ruleId: null })] });
    walk.take('verifyReason', clerk, FINDINGS.FALSE_POSITIVE);
    expect(walk.case.records.verifyReason?.followUp).toEqual({ kind: 'NOTHING' });
  });

  it.each([
    ['CONFIRMED_RISK', 'riskType', '风险类型'],
    ['DATA_ERROR_OURS', 'after', '正确值'],
    ['DATA_ERROR_OURS', 'indicatorKey', '有误的指标'],
    ['DATA_ERROR_DEPT', 'department', '责任部门'],
    ['DATA_ERROR_DEPT', 'expected', '实际情况'],
    ['POLICY_GAP', 'department', '责任部门'],
    ['POLICY_GAP', 'policy', '应落实的政策'],
  ] as const)('[CLU-6] %s asks for %s', (verification, field, label) => {
    const data: Record<string, unknown> = { ...FINDINGS[verification].data };
    delete data[field];
    const decision = verifying().take('verifyReason', clerk, { text: '核实', data });
    expect(decision).toEqual({ refusals: [{ code: 'FIELD_MISSING', params: { field: label }, field }] });
  });

  it('[CLU-6] every finding is put in words, about a reason that is open, of a household that is known', () => {
    const { data } = FINDINGS.POLICY_GAP;
    expect(told(verifying().take('verifyReason', clerk, { data }))).toEqual(['TEXT_MISSING']);
    const settled = verifying({ reasons: [reason('r1', { verification: 'POLICY_GAP' })] });
    expect(told(settled.take('verifyReason', clerk, FINDINGS.POLICY_GAP))).toEqual(['REASON_NOT_OPEN']);
    const stranger = verifying({ household: null });
    expect(told(stranger.take('verifyReason', clerk, FINDINGS.CONFIRMED_RISK))).toEqual(['HOUSEHOLD_UNKNOWN']);
    expect(told(stranger.take('verifyReason', clerk, FINDINGS.FALSE_POSITIVE))).toBe('CLOSED');
  });

  it('[CLU-7] stays open until every reason is verified, and is followed up when one of them asks for it', () => {
    const two = (other: Verification | null) => [reason('r1'), reason('r2', { verification: other })];
    expect(told(verifying({ reasons: two(null) }).take('verifyReason', clerk, FINDINGS.FALSE_POSITIVE))).toBe(
      'VERIFYING',
    );
    expect(told(verifying({ reasons: two('POLICY_GAP') }).take('verifyReason', clerk, FINDINGS.FALSE_POSITIVE))).toBe(
      'VERIFIED',
    );
    expect(
      told(verifying({ reasons: two('FALSE_POSITIVE') }).take('verifyReason', clerk, FINDINGS.FALSE_POSITIVE)),
    ).toBe('CLOSED');
  });

  it('[CLU-8] closes when everything that it started is finished', () => {
    const walk = verifying({ openFollowUps: 1 });
    walk.take('verifyReason', clerk, FINDINGS.POLICY_GAP);
    expect(walk.take('close', county)).toEqual({ refusals: [{ code: 'FOLLOW_UPS_OPEN', params: { count: 1 } }] });
    walk.facts = { ...walk.facts, openFollowUps: 0 };
    expect(told(walk.take('close', county))).toBe('CLOSED');
  });

  it('[CLU-8] a reason that comes while it is followed up is verified too', () => {
    const walk = verifying();
    walk.take('verifyReason', clerk, FINDINGS.POLICY_GAP);
    expect(told(walk.take('addReason', county, { data: { source: 'DEPARTMENT' } }))).toBe('VERIFYING');
  });

  it('[CLU-9] what people reported may prove to be no risk; what a check found is verified reason by reason', () => {
    const reported = verifying({ reasons: [reason('r1', { ruleId: null })] });
    expect(told(reported.take('closeWithoutRisk', clerk))).toEqual(['TEXT_MISSING']);
    expect(told(reported.take('closeWithoutRisk', clerk, { text: '收入稳定，无突出困难' }))).toBe('CLOSED');
    expect(told(verifying().take('closeWithoutRisk', clerk, { text: '无风险' }))).toEqual(['REASONS_UNVERIFIED']);
  });
});
