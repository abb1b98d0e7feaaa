import { areaPathOf, DIVISIONS_532929, findParentCode } from '@shouwang/domain';

/** An area of Yunlong County as tests speak of it. */
export interface Place {
  readonly code: string;
  readonly level: string;
  readonly name: string;
  readonly path: string;
  readonly parentCode: string | undefined;
}

function place(code: string): Place {
  const division = DIVISIONS_532929.find((candidate) => candidate.code === code);
  if (!division) throw new Error(`No division of Yunlong County has the code ${code}`);
  return { ...division, path: areaPathOf(code), parentCode: findParentCode(code) };
}

/** 云龙县. */
export const yunlong = place('532929');
/** 诺邓镇, a township. */
export const nuodengTownship = place('532929101');
/** 诺邓村, a village of 诺邓镇. */
export const nuodeng = place('532929101205');
/** 永安村, another village of 诺邓镇. */
export const yongan = place('532929101207');
/** 功果桥镇, another township. */
export const gongguoqiaoTownship = place('532929102');
/** 旧州村, a village of 功果桥镇. */
export const jiuzhou = place('532929102201');
