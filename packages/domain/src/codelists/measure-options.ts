import { codeList } from './code-list.ts';

/**
 * The options of each measure group: what a measure column of 监测对象信息 may hold, several at once. Groups are the
 * items of MeasureGroup.
 */
export const INDUSTRY_MEASURE = codeList()({
  id: 'IndustryMeasure',
  zh: '产业帮扶',
  multi: true,
  items: [
    { code: 'INDUSTRY_01', zh: '种苗、化肥等物资帮扶', en: 'INDUSTRY_01' },
    { code: 'INDUSTRY_02', zh: '产业奖补', en: 'INDUSTRY_02' },
    { code: 'INDUSTRY_03', zh: '致富带头人、合作社、龙头企业带动', en: 'INDUSTRY_03' },
    { code: 'INDUSTRY_04', zh: '乡村旅游', en: 'INDUSTRY_04' },
    { code: 'INDUSTRY_05', zh: '入股分红', en: 'INDUSTRY_05' },
    { code: 'INDUSTRY_06', zh: '消费帮扶', en: 'INDUSTRY_06' },
    { code: 'INDUSTRY_07', zh: '技术指导', en: 'INDUSTRY_07' },
    { code: 'INDUSTRY_08', zh: '其他', en: 'INDUSTRY_08', requiresRemark: true },
  ],
});

export const EMPLOYMENT_MEASURE = codeList()({
  id: 'EmploymentMeasure',
  zh: '就业帮扶',
  multi: true,
  items: [
    { code: 'EMPLOYMENT_01', zh: '技能培训', en: 'EMPLOYMENT_01' },
    { code: 'EMPLOYMENT_02', zh: '劳务输出', en: 'EMPLOYMENT_02' },
    { code: 'EMPLOYMENT_03', zh: '外出务工补贴', en: 'EMPLOYMENT_03' },
    { code: 'EMPLOYMENT_04', zh: '帮扶车间吸纳就业', en: 'EMPLOYMENT_04' },
    { code: 'EMPLOYMENT_05', zh: '就业奖补', en: 'EMPLOYMENT_05' },
    { code: 'EMPLOYMENT_06', zh: '其他', en: 'EMPLOYMENT_06', requiresRemark: true },
  ],
});

export const FINANCE_MEASURE = codeList()({
  id: 'FinanceMeasure',
  zh: '金融帮扶',
  multi: true,
  items: [
    { code: 'FINANCE_01', zh: '脱贫人口小额信贷', en: 'FINANCE_01' },
    { code: 'FINANCE_02', zh: '互助资金', en: 'FINANCE_02' },
    { code: 'FINANCE_03', zh: '其他', en: 'FINANCE_03', requiresRemark: true },
  ],
});

export const PUBLIC_POST_MEASURE = codeList()({
  id: 'PublicPostMeasure',
  zh: '公益岗位帮扶',
  multi: true,
  items: [
    { code: 'PUBLIC_POST_01', zh: '护林员', en: 'PUBLIC_POST_01' },
    { code: 'PUBLIC_POST_02', zh: '保洁员', en: 'PUBLIC_POST_02' },
    { code: 'PUBLIC_POST_03', zh: '护路员', en: 'PUBLIC_POST_03' },
    { code: 'PUBLIC_POST_04', zh: '水管员', en: 'PUBLIC_POST_04' },
    { code: 'PUBLIC_POST_05', zh: '护河员', en: 'PUBLIC_POST_05' },
    { code: 'PUBLIC_POST_06', zh: '地质灾害监测员', en: 'PUBLIC_POST_06' },
    { code: 'PUBLIC_POST_07', zh: '其他', en: 'PUBLIC_POST_07', requiresRemark: true },
  ],
});

export const HEALTH_MEASURE = codeList()({
  id: 'HealthMeasure',
  zh: '健康帮扶',
  multi: true,
  items: [
    { code: 'HEALTH_01', zh: '参加城乡居民基本医疗保险个人缴费补贴', en: 'HEALTH_01' },
    { code: 'HEALTH_02', zh: '医疗救助', en: 'HEALTH_02' },
    { code: 'HEALTH_03', zh: '办理慢性病卡', en: 'HEALTH_03' },
    { code: 'HEALTH_04', zh: '签约家庭医生', en: 'HEALTH_04' },
    { code: 'HEALTH_05', zh: '住院医疗报销', en: 'HEALTH_05' },
    { code: 'HEALTH_06', zh: '其他', en: 'HEALTH_06', requiresRemark: true },
  ],
});

export const COMPULSORY_EDU_MEASURE = codeList()({
  id: 'CompulsoryEduMeasure',
  zh: '义务教育保障',
  multi: true,
  items: [
    { code: 'COMPULSORY_EDU_01', zh: '劝返', en: 'COMPULSORY_EDU_01' },
    { code: 'COMPULSORY_EDU_02', zh: '送教上门', en: 'COMPULSORY_EDU_02' },
    { code: 'COMPULSORY_EDU_03', zh: '寄宿生生活补贴', en: 'COMPULSORY_EDU_03' },
    { code: 'COMPULSORY_EDU_04', zh: '营养餐', en: 'COMPULSORY_EDU_04' },
    { code: 'COMPULSORY_EDU_05', zh: '其他', en: 'COMPULSORY_EDU_05', requiresRemark: true },
  ],
});

export const EDUCATION_MEASURE = codeList()({
  id: 'EducationMeasure',
  zh: '(其他)教育帮扶',
  multi: true,
  items: [
    { code: 'EDUCATION_01', zh: '雨露计划', en: 'EDUCATION_01' },
    { code: 'EDUCATION_02', zh: '助学贷款', en: 'EDUCATION_02' },
    { code: 'EDUCATION_03', zh: '助学金', en: 'EDUCATION_03' },
    { code: 'EDUCATION_04', zh: '免保教费', en: 'EDUCATION_04' },
    { code: 'EDUCATION_05', zh: '其他', en: 'EDUCATION_05', requiresRemark: true },
  ],
});

export const COMPREHENSIVE_MEASURE = codeList()({
  id: 'ComprehensiveMeasure',
  zh: '综合保障',
  multi: true,
  items: [
    { code: 'COMPREHENSIVE_01', zh: '低保', en: 'COMPREHENSIVE_01' },
    { code: 'COMPREHENSIVE_02', zh: '特困供养', en: 'COMPREHENSIVE_02' },
    { code: 'COMPREHENSIVE_03', zh: '养老金', en: 'COMPREHENSIVE_03' },
    { code: 'COMPREHENSIVE_04', zh: '临时救助', en: 'COMPREHENSIVE_04' },
    { code: 'COMPREHENSIVE_05', zh: '残疾人补贴', en: 'COMPREHENSIVE_05' },
    { code: 'COMPREHENSIVE_06', zh: '防贫保险', en: 'COMPREHENSIVE_06' },
    { code: 'COMPREHENSIVE_07', zh: '其他', en: 'COMPREHENSIVE_07', requiresRemark: true },
  ],
});

export const HOUSING_MEASURE = codeList()({
  id: 'HousingMeasure',
  zh: '住房安全保障',
  multi: true,
  items: [
    { code: 'HOUSING_01', zh: '危房改造', en: 'HOUSING_01' },
    { code: 'HOUSING_02', zh: '房屋维修加固', en: 'HOUSING_02' },
    { code: 'HOUSING_03', zh: '公租房/周转房', en: 'HOUSING_03' },
    { code: 'HOUSING_04', zh: '其他', en: 'HOUSING_04', requiresRemark: true },
  ],
});

export const WATER_MEASURE = codeList()({
  id: 'WaterMeasure',
  zh: '饮水安全保障',
  multi: true,
  items: [
    { code: 'WATER_01', zh: '供水工程新建改造', en: 'WATER_01' },
    { code: 'WATER_02', zh: '管网入户', en: 'WATER_02' },
    { code: 'WATER_03', zh: '应急送水', en: 'WATER_03' },
    { code: 'WATER_04', zh: '其他', en: 'WATER_04', requiresRemark: true },
  ],
});

export const SOCIAL_MEASURE = codeList()({
  id: 'SocialMeasure',
  zh: '社会帮扶',
  multi: true,
  items: [
    { code: 'SOCIAL_01', zh: '社会捐助', en: 'SOCIAL_01' },
    { code: 'SOCIAL_02', zh: '志愿服务', en: 'SOCIAL_02' },
    { code: 'SOCIAL_03', zh: '其他', en: 'SOCIAL_03', requiresRemark: true },
  ],
});

export const RELOCATION_MEASURE = codeList()({
  id: 'RelocationMeasure',
  zh: '搬迁',
  multi: true,
  items: [
    { code: 'RELOCATION_01', zh: '易地搬迁', en: 'RELOCATION_01' },
    { code: 'RELOCATION_02', zh: '地质灾害避险搬迁', en: 'RELOCATION_02' },
    { code: 'RELOCATION_03', zh: '其他', en: 'RELOCATION_03', requiresRemark: true },
  ],
});

export const LIVING_CONDITION_MEASURE = codeList()({
  id: 'LivingConditionMeasure',
  zh: '生产生活条件改善',
  multi: true,
  items: [
    { code: 'LIVING_CONDITION_01', zh: '入户路硬化', en: 'LIVING_CONDITION_01' },
    { code: 'LIVING_CONDITION_02', zh: '生活用电改善', en: 'LIVING_CONDITION_02' },
    { code: 'LIVING_CONDITION_03', zh: '卫生厕所', en: 'LIVING_CONDITION_03' },
    { code: 'LIVING_CONDITION_04', zh: '庭院整治', en: 'LIVING_CONDITION_04' },
    { code: 'LIVING_CONDITION_05', zh: '其他', en: 'LIVING_CONDITION_05', requiresRemark: true },
  ],
});

export const INFRASTRUCTURE_MEASURE = codeList()({
  id: 'InfrastructureMeasure',
  zh: '基础设施建设',
  multi: true,
  items: [
    { code: 'INFRASTRUCTURE_01', zh: '产业路', en: 'INFRASTRUCTURE_01' },
    { code: 'INFRASTRUCTURE_02', zh: '小型水利', en: 'INFRASTRUCTURE_02' },
    { code: 'INFRASTRUCTURE_03', zh: '其他', en: 'INFRASTRUCTURE_03', requiresRemark: true },
  ],
});
