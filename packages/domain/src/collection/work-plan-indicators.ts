import { WHEN } from './condition.ts';
import { declareIndicators } from './indicator.ts';

/** The columns of a work plan: one row of 计划外出务工信息. */
export const WORK_PLAN_INDICATORS = declareIndicators('workPlan', {
  isPlanned: { label: '是否计划务工', section: 'workPlan', type: 'boolean', requiredWhen: WHEN.always },
  plannedProvince: { label: '计划务工所在省', section: 'workPlan', type: 'text' },
  plannedPrefecture: { label: '计划务工所在市', section: 'workPlan', type: 'text' },
  plannedCounty: { label: '计划务工所在县', section: 'workPlan', type: 'text' },
  plannedMonth: { label: '计划务工时间', section: 'workPlan', type: 'month', format: 'YYYY年M月' },
  serviceNeeds: { label: '就业服务需求', section: 'workPlan', type: 'texts' },
});
