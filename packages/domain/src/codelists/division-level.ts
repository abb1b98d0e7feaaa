import { codeList, type NameOf, namesOf } from './code-list.ts';

/** 行政区划级别. */
export const DIVISION_LEVEL = codeList()({
  id: 'DivisionLevel',
  zh: '行政区划级别',
  items: [
    { code: '1', zh: '省', en: 'PROVINCE' },
    { code: '2', zh: '市(州)', en: 'PREFECTURE' },
    { code: '3', zh: '县(市、区)', en: 'COUNTY' },
    { code: '4', zh: '乡(镇、街道)', en: 'TOWNSHIP' },
    { code: '5', zh: '行政村(建制村、社区)', en: 'VILLAGE' },
    { code: '6', zh: '村民小组/自然村', en: 'VILLAGE_GROUP' },
  ],
});

export const DivisionLevel = namesOf(DIVISION_LEVEL);
export type DivisionLevel = NameOf<typeof DIVISION_LEVEL>;
