import { WHEN } from './condition.ts';
import { declareIndicators } from './indicator.ts';

/** A village group of the village form (DOMAIN B.1, C.7: 村民小组信息采集补录; DQ-V-006). */
export const VILLAGE_GROUP_INDICATORS = declareIndicators('villageGroup', {
  groupName: {
    label: '村民小组名称',
    section: 'villageGroup',
    type: 'text',
    mask: 'public',
    requiredWhen: WHEN.always,
  },
  naturalVillageName: { label: '自然村名称', section: 'villageGroup', type: 'text', mask: 'public' },
  groupLeader: { label: '组长姓名', section: 'villageGroup', type: 'text', requiredWhen: WHEN.always },
  groupLeaderPhone: { label: '组长联系电话', section: 'villageGroup', type: 'phone', mask: 'sensitive' },
  groupHouseholds: { label: '小组户数', section: 'villageGroup', type: 'integer', unit: '户' },
  groupPopulation: { label: '小组人口数', section: 'villageGroup', type: 'integer', unit: '人' },
});
