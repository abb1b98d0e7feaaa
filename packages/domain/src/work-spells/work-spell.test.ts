import { describe, expect, it } from 'vitest';
import { isRequiredOfSpell, readWorkSpell, spellKeyOf, workSpellKeys } from './work-spell.ts';

const SPELL = {
  currentlyWorking: '是',
  workCounty: '昆明市官渡区',
  workEnterprise: '云建二公司',
  industry: '建筑业',
  employmentChannel: '自主外出务工',
  pointToPoint: '否',
  startMonth: '2021-03',
  monthlyIncome: '4500',
};
const TODAY = '2021-10-20';

const codesOf = (texts: Readonly<Record<string, string>>, kind: 'OUT' | 'PLANNED' = 'OUT') => {
  const read = readWorkSpell(kind, texts, TODAY);
  return 'facts' in read ? read.facts : read.refusals.map(({ code, field }) => `${code} ${field}`);
};

describe('a work spell', () => {
  it('[WRK-1] is read by the catalogue, months as the national sheet writes them', () => {
    expect(codesOf({ ...SPELL, endMonth: ' ' })).toEqual({ ...SPELL, startMonth: '2021年3月' });
    expect(codesOf({ ...SPELL, startMonth: '三月' })).toEqual(['WORK_SPELL_UNREADABLE startMonth']);
    expect(codesOf({ ...SPELL, monthlyIncome: '四千' })).toEqual(['WORK_SPELL_UNREADABLE monthlyIncome']);
    expect(codesOf({ ...SPELL, serviceNeeds: '技能培训' })).toEqual(['WORK_SPELL_NOT_ASKED serviceNeeds']);
  });

  it('[WRK-1] has every value that its sheet asks for', () => {
    const { workEnterprise: _, ...without } = SPELL;
    expect(codesOf(without)).toEqual(['WORK_SPELL_INCOMPLETE workEnterprise']);
    expect(codesOf({}, 'PLANNED')).toEqual(['WORK_SPELL_INCOMPLETE isPlanned']);
    expect(codesOf({ isPlanned: '是', plannedMonth: '2022年2月' }, 'PLANNED')).toEqual({
      isPlanned: '是',
      plannedMonth: '2022年2月',
    });
  });

  it('[WRK-2] ends after it begins, and neither lies ahead', () => {
    const ended = { ...SPELL, currentlyWorking: '否' };
    expect(codesOf(ended)).toEqual(['WORK_SPELL_INCOMPLETE endMonth']);
    expect(codesOf({ ...ended, endMonth: '2021年2月' })).toEqual(['WORK_SPELL_REVERSED endMonth']);
    expect(codesOf({ ...ended, endMonth: '2021年11月' })).toEqual(['WORK_SPELL_END_AHEAD endMonth']);
    expect(codesOf({ ...ended, endMonth: '2021年3月' })).toMatchObject({ endMonth: '2021年3月' });
    expect(codesOf({ ...SPELL, startMonth: '2021年11月' })).toEqual(['WORK_SPELL_NOT_BEGUN startMonth']);
    expect(codesOf({ ...SPELL, endMonth: '2021年9月' })).toEqual(['WORK_SPELL_GOES_ON endMonth']);
  });

  it('[WRK-3] is told from others of the same person by start and enterprise; a plan stands alone', () => {
    expect(spellKeyOf('OUT', { startMonth: '2021年3月', workEnterprise: '云建二公司' })).toBe('2021年3月 云建二公司');
    expect(spellKeyOf('PLANNED', { plannedMonth: '2022年2月' })).toBe('plan');
  });

  it('asks for the end of what has ended only', () => {
    expect(workSpellKeys('OUT').filter((key) => isRequiredOfSpell(key, { currentlyWorking: '是' }))).not.toContain(
      'endMonth',
    );
    expect(isRequiredOfSpell('endMonth', { currentlyWorking: '否' })).toBe(true);
  });
});
