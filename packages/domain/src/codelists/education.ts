import { codeList, type NameOf, namesOf } from './code-list.ts';

/** 文化程度 of people who are not in school; pupils leave it empty. 大专及以上 of older exports is read as the lowest it can mean. */
export const EDUCATION_LEVEL = codeList<{ rank: number }>()({
  id: 'EducationLevel',
  zh: '文化程度',
  items: [
    { code: '01', zh: '文盲或半文盲', en: 'ILLITERATE', rank: 0, aliases: ['文盲', '半文盲', '文盲半文盲'] },
    { code: '02', zh: '小学', en: 'PRIMARY', rank: 1 },
    { code: '03', zh: '初中', en: 'JUNIOR_SECONDARY', rank: 2 },
    { code: '04', zh: '高中', en: 'SENIOR_SECONDARY', rank: 3, aliases: ['中专', '高中(中专)', '高中/中专'] },
    { code: '05', zh: '大专', en: 'JUNIOR_COLLEGE', rank: 4, aliases: ['大专及以上'] },
    { code: '06', zh: '本科及以上', en: 'BACHELOR_PLUS', rank: 5, aliases: ['本科', '大学本科', '大学', '研究生'] },
  ],
});

export const EducationLevel = namesOf(EDUCATION_LEVEL);
export type EducationLevel = NameOf<typeof EDUCATION_LEVEL>;

/** 在校生状况; empty means not in school. Ages are where a warning starts, not limits. */
export const SCHOOL_STATUS = codeList<{
  ageMin: number;
  ageMax?: number;
  compulsory?: boolean;
  vocational?: boolean;
}>()({
  id: 'SchoolStatus',
  zh: '在校生状况',
  items: [
    { code: '01', zh: '学龄前儿童', en: 'PRESCHOOL_AGE', ageMin: 0, ageMax: 6 },
    { code: '02', zh: '学前教育', en: 'KINDERGARTEN', ageMin: 2, ageMax: 7, aliases: ['幼儿园'] },
    {
      code: '03',
      zh: '小学',
      en: 'PRIMARY',
      ageMin: 6,
      ageMax: 14,
      compulsory: true,
      aliases: ['小学一年级', '小学二年级', '小学三年级', '小学四年级', '小学五年级', '小学六年级'],
    },
    {
      code: '04',
      zh: '七年级',
      en: 'JUNIOR_G7',
      ageMin: 12,
      ageMax: 17,
      compulsory: true,
      aliases: ['初一', '初中一年级', '初中七年级'],
    },
    {
      code: '05',
      zh: '八年级',
      en: 'JUNIOR_G8',
      ageMin: 12,
      ageMax: 17,
      compulsory: true,
      aliases: ['初二', '初中二年级', '初中八年级'],
    },
    {
      code: '06',
      zh: '九年级',
      en: 'JUNIOR_G9',
      ageMin: 12,
      ageMax: 17,
      compulsory: true,
      aliases: ['初三', '初中三年级', '初中九年级'],
    },
    { code: '07', zh: '普通高中一年级', en: 'SENIOR_Y1', ageMin: 15, ageMax: 20, aliases: ['高一', '高中一年级'] },
    { code: '08', zh: '普通高中二年级', en: 'SENIOR_Y2', ageMin: 15, ageMax: 20, aliases: ['高二', '高中二年级'] },
    { code: '09', zh: '普通高中三年级', en: 'SENIOR_Y3', ageMin: 15, ageMax: 20, aliases: ['高三', '高中三年级'] },
    {
      code: '10',
      zh: '中职一年级',
      en: 'VOC_SEC_Y1',
      ageMin: 15,
      ageMax: 20,
      vocational: true,
      aliases: ['中专一年级'],
    },
    {
      code: '11',
      zh: '中职二年级',
      en: 'VOC_SEC_Y2',
      ageMin: 15,
      ageMax: 20,
      vocational: true,
      aliases: ['中专二年级'],
    },
    {
      code: '12',
      zh: '中职三年级',
      en: 'VOC_SEC_Y3',
      ageMin: 15,
      ageMax: 20,
      vocational: true,
      aliases: ['中专三年级'],
    },
    {
      code: '13',
      zh: '高职高专一年级',
      en: 'VOC_COLLEGE_Y1',
      ageMin: 18,
      vocational: true,
      aliases: ['大专一年级', '高职一年级'],
    },
    {
      code: '14',
      zh: '高职高专二年级',
      en: 'VOC_COLLEGE_Y2',
      ageMin: 18,
      vocational: true,
      aliases: ['大专二年级', '高职二年级'],
    },
    {
      code: '15',
      zh: '高职高专三年级',
      en: 'VOC_COLLEGE_Y3',
      ageMin: 18,
      vocational: true,
      aliases: ['大专三年级', '高职三年级'],
    },
    { code: '16', zh: '技师学院一年级', en: 'TECH_INST_Y1', ageMin: 15, vocational: true },
    { code: '17', zh: '技师学院二年级', en: 'TECH_INST_Y2', ageMin: 15, vocational: true },
    { code: '18', zh: '技师学院三年级', en: 'TECH_INST_Y3', ageMin: 15, vocational: true },
    { code: '19', zh: '技师学院四年级', en: 'TECH_INST_Y4', ageMin: 15, vocational: true },
    { code: '20', zh: '本科一年级', en: 'BACHELOR_Y1', ageMin: 17 },
    { code: '21', zh: '本科二年级', en: 'BACHELOR_Y2', ageMin: 18 },
    { code: '22', zh: '本科三年级', en: 'BACHELOR_Y3', ageMin: 18 },
    { code: '23', zh: '本科四年级', en: 'BACHELOR_Y4', ageMin: 18 },
    { code: '24', zh: '本科五年级', en: 'BACHELOR_Y5', ageMin: 18 },
    {
      code: '25',
      zh: '硕士研究生及以上',
      en: 'POSTGRADUATE',
      ageMin: 20,
      aliases: ['研究生', '硕士研究生', '硕士', '博士', '博士研究生'],
    },
  ],
});

export const SchoolStatus = namesOf(SCHOOL_STATUS);
export type SchoolStatus = NameOf<typeof SCHOOL_STATUS>;

/** 义务教育阶段未上学原因. */
export const DROPOUT_REASON = codeList()({
  id: 'DropoutReason',
  zh: '义务教育阶段未上学原因',
  items: [
    { code: '01', zh: '因病', en: 'ILLNESS' },
    { code: '02', zh: '因残', en: 'DISABILITY' },
    { code: '03', zh: '厌学', en: 'UNWILLING' },
    { code: '04', zh: '家庭困难', en: 'HARDSHIP' },
    { code: '05', zh: '缓学', en: 'DEFERRED' },
    { code: '06', zh: '休学', en: 'SUSPENDED' },
    { code: '07', zh: '送教上门', en: 'HOME_TEACHING' },
    { code: '08', zh: '辍学务工', en: 'WORKING' },
    { code: '09', zh: '失联', en: 'LOST_CONTACT' },
    { code: '99', zh: '其他', en: 'OTHER', requiresRemark: true },
  ],
});

export const DropoutReason = namesOf(DROPOUT_REASON);
export type DropoutReason = NameOf<typeof DROPOUT_REASON>;
