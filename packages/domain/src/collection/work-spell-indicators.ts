import { WHEN } from './condition.ts';
import { declareIndicators } from './indicator.ts';

/** The columns of a work spell (DOMAIN B.4): one row of 已外出务工信息. */
export const WORK_SPELL_INDICATORS = declareIndicators('workSpell', {
  currentlyWorking: { label: '是否已务工', section: 'workSpell', type: 'boolean', requiredWhen: WHEN.always },
  workProvince: { label: '务工所在省', section: 'workSpell', type: 'text' },
  workPrefecture: { label: '务工所在市', section: 'workSpell', type: 'text' },
  workCounty: { label: '务工所在县', section: 'workSpell', type: 'text', requiredWhen: WHEN.always },
  workEnterprise: { label: '务工企业名称', section: 'workSpell', type: 'text', requiredWhen: WHEN.always },
  industry: { label: '所属行业', section: 'workSpell', type: 'text', requiredWhen: WHEN.always },
  employmentChannel: {
    label: '就业渠道',
    section: 'workSpell',
    type: 'code',
    codeList: 'EmploymentChannel',
    requiredWhen: WHEN.always,
  },
  pointToPoint: { label: '是否点对点输送', section: 'workSpell', type: 'boolean', requiredWhen: WHEN.always },
  startMonth: {
    label: '开始时间',
    section: 'workSpell',
    type: 'month',
    format: 'YYYY年M月',
    requiredWhen: WHEN.always,
  },
  endMonth: { label: '结束时间', section: 'workSpell', type: 'month', format: 'YYYY年M月' },
  monthlyIncome: { label: '务工月收入', section: 'workSpell', type: 'money', unit: '元', requiredWhen: WHEN.always },
  travelSubsidyYear: { label: '年度交通费补助', section: 'workSpell', type: 'money', unit: '元' },
});
