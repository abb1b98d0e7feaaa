import { describe, expect, it } from 'vitest';
import { anActor } from '../../testing/actors.ts';
import { aWalk, told } from '../../testing/case-walk.ts';
import { templateFaults } from '../procedures/template-faults.ts';
import { RECTIFICATION, type RectificationFacts } from './rectification-item.ts';

const clerk = anActor('VILLAGE_CLERK');
const liaison = anActor('DEPARTMENT_LIAISON');
const county = anActor('COUNTY_OFFICER');
const correction: RectificationFacts = { kind: 'REGISTER_CORRECTION', department: null, evidence: [] };
const ofDepartment = (department: RectificationFacts['department']): RectificationFacts => ({
  kind: 'POLICY_DELIVERY',
  department,
  evidence: [],
});
const item = (facts: RectificationFacts) => aWalk(RECTIFICATION, facts, clerk);
const fixing = { text: '已更正', data: { after: '是' } };

describe('a rectification item', () => {
  it('[RCT-1] is fixed, rechecked, closed', () => {
    expect(templateFaults(RECTIFICATION)).toEqual([]);
    const walk = item(correction);
    expect(told(walk.take('fix', clerk, fixing))).toBe('FIXED');
    expect(told(walk.take('recheck', county, { data: { passed: true } }))).toBe('RECHECKED');
    expect(told(walk.take('close', county))).toBe('CLOSED');
  });

  it('[RCT-2] a failed recheck says why and opens it again', () => {
    const walk = item(correction);
    walk.take('fix', clerk, fixing);
    expect(told(walk.take('recheck', county, { data: { passed: false } }))).toEqual(['RECHECK_TEXT_MISSING']);
    expect(told(walk.take('recheck', county, { data: { passed: false, remark: '仍不一致' } }))).toBe('REOPENED');
    expect(RECTIFICATION.states.REOPENED.isReturned).toBe(true);
    expect(told(walk.take('fix', clerk, fixing))).toBe('FIXED');
  });

  it('[RCT-3] who provides the data answers for them', () => {
    expect(told(item(correction).take('fix', liaison, fixing))).toEqual(['NOT_OWNER_OF_ITEM']);
    expect(told(item(ofDepartment('CIVIL_AFFAIRS')).take('fix', liaison, fixing))).toEqual(['NOT_OWNER_OF_ITEM']);
    expect(item(ofDepartment('CIVIL_AFFAIRS')).take('fix', clerk, fixing)).toEqual({
      refusals: [{ code: 'NOT_OWNER_OF_ITEM', params: { owner: '民政局' } }],
    });
    expect(told(item(ofDepartment('MEDICAL_INSURANCE')).take('fix', liaison, { text: '已落实' }))).toBe('FIXED');
  });

  it('[RCT-4] a correction of the register says the corrected value, and every fix says what was done', () => {
    expect(told(item(correction).take('fix', clerk, { text: '已更正' }))).toEqual(['CORRECTED_VALUE_MISSING']);
    expect(told(item(correction).take('fix', clerk, { data: { after: '是' } }))).toEqual(['TEXT_MISSING']);
  });

  it('[RCT-5] nobody rechecks what he fixed', () => {
    const walk = item(correction);
    const officer = anActor('TOWNSHIP_OFFICER');
    walk.take('fix', officer, fixing);
    expect(told(walk.take('recheck', officer, { data: { passed: true } }))).toEqual(['SAME_PERSON']);
    const sameOfCounty = anActor('COUNTY_OFFICER', officer.personId);
    expect(told(walk.take('recheck', sameOfCounty, { data: { passed: true } }))).toEqual(['SAME_PERSON']);
    expect(told(walk.take('recheck', county, { data: { passed: true } }))).toBe('RECHECKED');
  });
});
