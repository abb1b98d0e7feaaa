import { describe, expect, it } from 'vitest';
import { emptyIssueDraft, issueInput, lackingOfIssue } from './issue-draft.ts';

const whole = {
  ...emptyIssueDraft('2021-11-20'),
  title: ' 授权书缺签字 ',
  category: 'PROCEDURE',
  description: '两户各缺 1 人',
  requirement: '补签',
  township: '532929101',
};

describe('an issue as it is written', () => {
  it('[INS-2] names every box that is still empty, and nothing when it is whole', () => {
    expect(lackingOfIssue(emptyIssueDraft('2021-11-20'))).toEqual(['问题标题', '类别', '依据', '整改要求', '乡镇']);
    expect(lackingOfIssue(whole)).toEqual([]);
    expect(lackingOfIssue({ ...whole, responsible: 'department' })).toEqual(['部门']);
  });

  it.each([
    ['area', { responsibleAreaCode: '532929101' }],
    ['county', { responsibleAreaCode: '532929' }],
    ['department', { responsibleDepartment: 'HEALTH' }],
  ] as const)('[INS-2] names exactly one unit: %s', (responsible, unit) => {
    const { responsibleAreaCode, responsibleDepartment, ...rest } = issueInput(
      { ...whole, responsible, department: 'HEALTH' },
      '532929',
    );
    expect({
      ...(responsibleAreaCode && { responsibleAreaCode }),
      ...(responsibleDepartment && { responsibleDepartment }),
    }).toEqual(unit);
    expect(rest).toMatchObject({ title: '授权书缺签字', areaCode: '532929101' });
    expect(rest).not.toHaveProperty('householdId');
  });

  it('takes the village as the place once there is one', () => {
    expect(issueInput({ ...whole, village: '532929101205' }, '532929').areaCode).toBe('532929101205');
  });
});
