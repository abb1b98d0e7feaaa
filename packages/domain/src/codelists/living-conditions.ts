import { codeList, type NameOf, namesOf } from './code-list.ts';

/** 房屋安全等级 (危房等级). */
export const HOUSE_SAFETY_GRADE = codeList<{ dangerous?: boolean }>()({
  id: 'HouseSafetyGrade',
  zh: '房屋安全等级',
  items: [
    { code: 'A', zh: 'A级', en: 'SAFE', aliases: ['A'] },
    { code: 'B', zh: 'B级', en: 'BASICALLY_SAFE', aliases: ['B'] },
    { code: 'C', zh: 'C级', en: 'PARTLY_DANGEROUS', dangerous: true, aliases: ['C'] },
    { code: 'D', zh: 'D级', en: 'DANGEROUS', dangerous: true, aliases: ['D'] },
  ],
});

export const HouseSafetyGrade = namesOf(HOUSE_SAFETY_GRADE);
export type HouseSafetyGrade = NameOf<typeof HOUSE_SAFETY_GRADE>;

/** 入户路类型. */
export const ROAD_TYPE = codeList()({
  id: 'RoadType',
  zh: '入户路类型',
  items: [
    { code: '01', zh: '泥土路', en: 'EARTH', aliases: ['土路'] },
    { code: '02', zh: '砂石路', en: 'GRAVEL' },
    { code: '03', zh: '水泥路', en: 'CONCRETE', aliases: ['水泥'] },
    { code: '04', zh: '沥青路', en: 'ASPHALT', aliases: ['沥青', '柏油路'] },
  ],
});

export const RoadType = namesOf(ROAD_TYPE);
export type RoadType = NameOf<typeof ROAD_TYPE>;

/** 主要燃料类型. */
export const FUEL_TYPE = codeList()({
  id: 'FuelType',
  zh: '主要燃料类型',
  items: [
    { code: '01', zh: '柴草', en: 'FIREWOOD' },
    { code: '02', zh: '干畜粪', en: 'DUNG' },
    { code: '03', zh: '煤炭', en: 'COAL' },
    { code: '04', zh: '清洁能源', en: 'CLEAN_ENERGY' },
    { code: '99', zh: '其他', en: 'OTHER' },
  ],
});

export const FuelType = namesOf(FUEL_TYPE);
export type FuelType = NameOf<typeof FUEL_TYPE>;
