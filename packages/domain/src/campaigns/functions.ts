import { type IndicatorKey, indicator } from '../collection/catalogue.ts';

/** The functions whose permission is applied for in a round (notice 二(三), DOMAIN C.7). */
export const CAMPAIGN_FUNCTIONS = {
  NEW_ENTRY: '新增识别',
  REFLAG: '风险再标注',
  ELIMINATION: '风险消除',
  ROLLBACK: '消除回退和清退',
  NATURAL_CHANGE: '人口自然变更',
  BASIC_INFO: '基础信息修改',
  DIVISION: '行政区划完善',
} as const;
export type CampaignFunction = keyof typeof CAMPAIGN_FUNCTIONS;

export const FUNCTION_NAMES = Object.keys(CAMPAIGN_FUNCTIONS) as [CampaignFunction, ...CampaignFunction[]];

/** Which function a fact of the register is written under: villages and groups are divisions, all others information. */
export function functionOfIndicator(key: IndicatorKey): CampaignFunction {
  return indicator(key).entity === 'village' ? 'DIVISION' : 'BASIC_INFO';
}
