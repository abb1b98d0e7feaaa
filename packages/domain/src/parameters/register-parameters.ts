import type { ParameterDeclaration } from './parameter.ts';

/**
 * Policy parameters of the register, of income and of screening (DOMAIN F.3), with defaults. Those of procedures, clues
 * and inspections are declared beside their procedures.
 */
export const REGISTER_PARAMETERS = {
  'monitoring.line': {
    label: '监测底线（人均年纯收入）',
    default: 6000,
    unit: '元',
    source: '2021年通知：2020年为6000元；以后各年以省级文件为准',
  },
  'screening.join': {
    label: '收入低于底线与无劳动能力两个条件',
    default: 'OR',
    options: { OR: '有一个就列入', AND: '都有才列入' },
    source: 'D.1，按并集理解，中高',
  },
  'screening.stableMonths': { label: '视为稳定的全家务工月数', default: 6, unit: '月', source: 'D.1，中' },
  'screening.stableShare': { label: '视为稳定的生产净收入占底线比例', default: 0.3, source: 'D.1，中' },
  'measures.planDays': { label: '识别后制定帮扶计划的天数', default: 10, unit: '天', source: 'C.9，中' },
  'pairing.maximumHouseholds': { label: '一名帮扶责任人最多结对户数', default: 5, unit: '户', source: 'DQ-M-034，中' },
  'pairing.visitDays': { label: '帮扶责任人走访间隔', default: 30, unit: '天', source: 'DQ-M-035，中' },
  'school.ageFrom': { label: '义务教育年龄下限', default: 6, unit: '岁', source: 'DQ-E-003' },
  'school.ageTo': { label: '义务教育年龄上限', default: 15, unit: '岁', source: 'DQ-E-003，15或16' },
  'income.dropShare': { label: '人均纯收入下降多少提示', default: 0.1, source: 'DQ-N-006' },
  'income.riseShare': { label: '人均纯收入上升多少提示', default: 0.5, source: 'DQ-N-007' },
  'income.lineJumpShare': {
    label: '一项收支和去年差多少要问',
    default: 0.5,
    source: 'SCREENS 收入测算，超过一半问一句，不拦',
  },
  'income.lowest': { label: '人均纯收入低于多少提示', default: 4000, unit: '元', source: 'DQ-N-008' },
  'income.highest': { label: '人均纯收入高于多少提示', default: 50_000, unit: '元', source: 'DQ-N-008，中' },
  'location.maximumKm': { label: '家庭位置离村委会最远', default: 15, unit: '公里', source: 'DQ-H-013，低' },
  'assets.excluding': {
    label: '一有就不能纳入的资产类型',
    default: [] as readonly string[],
    source: 'C.13，默认没有，比对结果只作线索',
  },
  'leadUnit.name': { label: '牵头单位名称', default: '县乡村振兴局', source: 'F.2，2023年后可能为农业农村局' },
} as const satisfies Readonly<Record<string, ParameterDeclaration>>;
