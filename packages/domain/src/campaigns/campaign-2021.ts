import { campaignIncomePeriod } from '../income/income-period.ts';
import type { CampaignPlan } from './campaign-plan.ts';

/**
 * The round of a year with the calendar of the notice of 2021-10-15: training until 10-15, collection until 11-15,
 * entry until 11-30 24时, cleaning until 12-20, summaries until 12-30; facts up to 09-30.
 */
export function campaignPlanOf(year: number): CampaignPlan {
  const on = (monthAndDay: string) => `${year}-${monthAndDay}`;
  const { start, end } = campaignIncomePeriod(year);
  const collection = { opensOn: on('10-16'), closesOn: on('11-30') };
  const entry = { opensOn: on('11-15'), closesOn: on('11-30') };
  return {
    year,
    title: `${year}年度防返贫监测动态调整和信息采集暨监测对象“回头看”`,
    document: `云龙县${year}年度动态调整和信息采集暨“回头看”工作通知`,
    cutoffOn: end,
    incomeStart: start,
    incomeEnd: end,
    stages: [
      { key: 'TRAINING', startsOn: on('10-08'), endsOn: on('10-15') },
      { key: 'COLLECTION', startsOn: on('10-16'), endsOn: on('11-15') },
      { key: 'ENTRY', startsOn: on('11-15'), endsOn: on('11-30') },
      { key: 'CLEANING', startsOn: on('12-01'), endsOn: on('12-20') },
      { key: 'SUMMARY', startsOn: on('12-21'), endsOn: on('12-30') },
    ],
    forms: ['户年度基础信息采集表', '出列村信息采集表', '乡村振兴重点帮扶县基础信息采集表'],
    parameters: [],
    windows: [
      { function: 'BASIC_INFO', ...collection },
      { function: 'NATURAL_CHANGE', ...collection },
      { function: 'DIVISION', ...collection },
      { function: 'NEW_ENTRY', ...entry },
      { function: 'REFLAG', ...entry },
      { function: 'ELIMINATION', ...entry },
      { function: 'ROLLBACK', ...entry },
    ],
  };
}

/** The round of the notice (云龙县 2021-10-15), as it was published. */
export const CAMPAIGN_2021: CampaignPlan = {
  ...campaignPlanOf(2021),
  document: '云龙县2021年10月15日通知',
};
