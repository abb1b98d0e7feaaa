import { codeList, type NameOf, namesOf } from './code-list.ts';

/** 户类型, independent of the monitoring category: a 突发严重困难户 may be of either type. */
export const HOUSEHOLD_TYPE = codeList()({
  id: 'HouseholdType',
  zh: '户类型',
  items: [
    { code: 'GENERAL', zh: '一般农户', en: 'GENERAL', aliases: ['原非建档立卡农户', '非贫困户'] },
    { code: 'LIFTED', zh: '脱贫户', en: 'LIFTED', aliases: ['建档立卡脱贫户', '原建档立卡贫困户'] },
    { code: 'LIFTED_NO_POLICY', zh: '脱贫不享受政策户', en: 'LIFTED_NO_POLICY' },
  ],
});

export const HouseholdType = namesOf(HOUSEHOLD_TYPE);
export type HouseholdType = NameOf<typeof HOUSEHOLD_TYPE>;

/** 居住状态: who lives in the village counts for screening (C.1), whatever the registration says. */
export const RESIDENCE = codeList()({
  id: 'Residence',
  zh: '居住状态',
  items: [
    { code: 'RESIDENT', zh: '常住', en: 'RESIDENT', aliases: ['在家', '常住户'] },
    { code: 'AWAY_WHOLE_FAMILY', zh: '举家外出', en: 'AWAY_WHOLE_FAMILY', aliases: ['全家外出'] },
    { code: 'REGISTERED_ONLY', zh: '空挂', en: 'REGISTERED_ONLY', aliases: ['空挂户'] },
  ],
});

export const Residence = namesOf(RESIDENCE);
export type Residence = NameOf<typeof RESIDENCE>;
