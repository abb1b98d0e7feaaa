import { addDays, type CampaignPlan, campaignPlanOf, FUNCTION_NAMES, type IsoDate } from '@shouwang/domain';

/** The collection of the demonstration began this many days ago. */
export const COLLECTION_DAYS_AGO = 25;

/**
 * The round of a demonstration: the calendar of the notice, moved so that today lies in the last week of the
 * collection. Its cut-off is the last 30 September.
 */
export const demoCampaignPlan = (today: IsoDate): CampaignPlan => {
  const year = Number(today.slice(0, 4)) - (today.slice(5) < '10-01' ? 1 : 0);
  const on = (days: number): IsoDate => addDays(today, days);
  const collection = { opensOn: on(-COLLECTION_DAYS_AGO), closesOn: on(20) };
  return {
    ...campaignPlanOf(year),
    stages: [
      { key: 'TRAINING', startsOn: on(-33), endsOn: on(-COLLECTION_DAYS_AGO - 1) },
      { key: 'COLLECTION', startsOn: on(-COLLECTION_DAYS_AGO), endsOn: on(5) },
      { key: 'ENTRY', startsOn: on(5), endsOn: on(20) },
      { key: 'CLEANING', startsOn: on(21), endsOn: on(40) },
      { key: 'SUMMARY', startsOn: on(41), endsOn: on(50) },
    ],
    windows: FUNCTION_NAMES.map((name) => ({ function: name, ...collection })),
  };
};
