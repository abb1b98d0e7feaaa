import { codeList, type NameOf, namesOf } from './code-list.ts';

/** 与户主关系, with the sex and the generation (positive = elder) that rules H-005 and H-006 check. */
export const RELATION_TO_HEAD = codeList<{ gender?: 'MALE' | 'FEMALE'; generation?: number }>()({
  id: 'RelationToHead',
  zh: '与户主关系',
  items: [
    { code: '01', zh: '户主', en: 'HEAD', generation: 0, aliases: ['本人', '本人或户主'] },
    { code: '02', zh: '配偶', en: 'SPOUSE', generation: 0, aliases: ['妻', '妻子', '夫', '丈夫'] },
    {
      code: '03',
      zh: '之子',
      en: 'SON',
      gender: 'MALE',
      generation: -1,
      aliases: ['儿子', '长子', '次子', '三子', '四子', '子'],
    },
    {
      code: '04',
      zh: '之女',
      en: 'DAUGHTER',
      gender: 'FEMALE',
      generation: -1,
      aliases: ['女儿', '长女', '次女', '三女', '四女', '女'],
    },
    { code: '05', zh: '之儿媳', en: 'DAUGHTER_IN_LAW', gender: 'FEMALE', generation: -1, aliases: ['儿媳妇', '儿媳'] },
    { code: '06', zh: '之女婿', en: 'SON_IN_LAW', gender: 'MALE', generation: -1, aliases: ['女婿'] },
    { code: '07', zh: '之孙子', en: 'GRANDSON', gender: 'MALE', generation: -2, aliases: ['孙子'] },
    { code: '08', zh: '之孙女', en: 'GRANDDAUGHTER', gender: 'FEMALE', generation: -2, aliases: ['孙女'] },
    {
      code: '09',
      zh: '之外孙子',
      en: 'MATERNAL_GRANDSON',
      gender: 'MALE',
      generation: -2,
      aliases: ['外孙', '之外孙', '外孙子'],
    },
    { code: '10', zh: '之外孙女', en: 'MATERNAL_GRANDDAUGHTER', gender: 'FEMALE', generation: -2, aliases: ['外孙女'] },
    { code: '11', zh: '之父', en: 'FATHER', gender: 'MALE', generation: 1, aliases: ['父亲', '父'] },
    { code: '12', zh: '之母', en: 'MOTHER', gender: 'FEMALE', generation: 1, aliases: ['母亲', '母'] },
    { code: '13', zh: '之岳父', en: 'WIFES_FATHER', gender: 'MALE', generation: 1, aliases: ['岳父'] },
    { code: '14', zh: '之岳母', en: 'WIFES_MOTHER', gender: 'FEMALE', generation: 1, aliases: ['岳母'] },
    { code: '15', zh: '之公公', en: 'HUSBANDS_FATHER', gender: 'MALE', generation: 1, aliases: ['公公'] },
    { code: '16', zh: '之婆婆', en: 'HUSBANDS_MOTHER', gender: 'FEMALE', generation: 1, aliases: ['婆婆'] },
    { code: '17', zh: '之祖父', en: 'GRANDFATHER', gender: 'MALE', generation: 2, aliases: ['爷爷', '祖父'] },
    { code: '18', zh: '之祖母', en: 'GRANDMOTHER', gender: 'FEMALE', generation: 2, aliases: ['奶奶', '祖母'] },
    {
      code: '19',
      zh: '之外祖父',
      en: 'MATERNAL_GRANDFATHER',
      gender: 'MALE',
      generation: 2,
      aliases: ['外公', '外祖父'],
    },
    {
      code: '20',
      zh: '之外祖母',
      en: 'MATERNAL_GRANDMOTHER',
      gender: 'FEMALE',
      generation: 2,
      aliases: ['外婆', '外祖母'],
    },
    {
      code: '21',
      zh: '之兄弟姐妹',
      en: 'SIBLING',
      aliases: ['兄', '弟', '姐', '妹', '哥哥', '弟弟', '姐姐', '妹妹', '兄弟姐妹'],
    },
    { code: '22', zh: '之曾孙子', en: 'GREAT_GRANDSON', gender: 'MALE', generation: -3, aliases: ['曾孙子'] },
    { code: '23', zh: '之曾孙女', en: 'GREAT_GRANDDAUGHTER', gender: 'FEMALE', generation: -3, aliases: ['曾孙女'] },
    { code: '24', zh: '之侄儿', en: 'NEPHEW', gender: 'MALE', aliases: ['侄子', '之侄子', '侄儿'] },
    { code: '25', zh: '之侄女', en: 'NIECE', gender: 'FEMALE', aliases: ['侄女'] },
    { code: '26', zh: '之兄弟媳妇', en: 'SISTER_IN_LAW', gender: 'FEMALE', aliases: ['兄弟媳妇'] },
    { code: '27', zh: '之叔伯', en: 'UNCLE', gender: 'MALE', aliases: ['叔', '伯', '叔父', '伯父', '叔伯'] },
    { code: '99', zh: '其他', en: 'OTHER' },
  ],
});

export const RelationToHead = namesOf(RELATION_TO_HEAD);
export type RelationToHead = NameOf<typeof RELATION_TO_HEAD>;

/** 性别. */
export const GENDER = codeList()({
  id: 'Gender',
  zh: '性别',
  items: [
    { code: '1', zh: '男', en: 'MALE', aliases: ['男性'] },
    { code: '2', zh: '女', en: 'FEMALE', aliases: ['女性'] },
  ],
});

export const Gender = namesOf(GENDER);
export type Gender = NameOf<typeof GENDER>;

/** 证件类型. A disability certificate number is the identity number, one digit for the category, one for the grade, and B1, B2 … when re-issued. */
export const ID_DOCUMENT_TYPE = codeList<{ lengths?: readonly number[] }>()({
  id: 'IdDocumentType',
  zh: '证件类型',
  items: [
    { code: '01', zh: '居民身份证', en: 'RESIDENT_ID', lengths: [18], aliases: ['身份证', '第二代居民身份证'] },
    { code: '02', zh: '残疾人证', en: 'DISABILITY_CERT', lengths: [20, 22], aliases: ['残疾证'] },
    { code: '09', zh: '其他', en: 'OTHER' },
  ],
});

export const IdDocumentType = namesOf(ID_DOCUMENT_TYPE);
export type IdDocumentType = NameOf<typeof ID_DOCUMENT_TYPE>;

/** 政治面貌 (GB/T 4762). */
export const POLITICAL_STATUS = codeList()({
  id: 'PoliticalStatus',
  zh: '政治面貌',
  items: [
    { code: '01', zh: '中共党员', en: 'CPC_MEMBER', aliases: ['党员'] },
    { code: '02', zh: '中共预备党员', en: 'CPC_PROBATIONARY', aliases: ['预备党员'] },
    { code: '03', zh: '共青团员', en: 'CYLC_MEMBER', aliases: ['团员'] },
    { code: '13', zh: '群众', en: 'MASSES' },
  ],
});

export const PoliticalStatus = namesOf(POLITICAL_STATUS);
export type PoliticalStatus = NameOf<typeof POLITICAL_STATUS>;
