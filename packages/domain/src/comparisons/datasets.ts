import { DISABILITY_NUMBER_LENGTHS, ID_NUMBER_LENGTHS } from '../identity/id-number.ts';
import {
  type DatasetColumn,
  type DatasetColumnType,
  type DatasetDeclaration,
  type DatasetKey,
  ID_COLUMN,
  NAME_COLUMN,
} from './dataset.ts';

function optional(key: string, label: string, type: DatasetColumnType, ...aliases: string[]): DatasetColumn {
  return { key, label, type, aliases, required: false };
}

function required(key: string, label: string, type: DatasetColumnType, ...aliases: string[]): DatasetColumn {
  return { ...optional(key, label, type, ...aliases), required: true };
}

const name = (...aliases: string[]) => required(NAME_COLUMN, '姓名', 'name', ...aliases);

const idNumber = (...aliases: string[]) =>
  required(
    ID_COLUMN,
    '身份证号',
    'idNumber',
    '身份证号码',
    '公民身份号码',
    '公民身份证号码',
    '居民身份证号码',
    '居民身份证号',
    '证件号码',
    '证件号',
    '身份证件号码',
    '身份证',
    ...aliases,
  );

const DECLARATIONS: readonly DatasetDeclaration[] = [
  {
    key: 'medical-costs',
    department: 'MEDICAL_INSURANCE',
    label: '住院费用累计',
    period: 'MONTH',
    basis: 'duty',
    idLengths: ID_NUMBER_LENGTHS,
    columns: [
      name('患者姓名', '参保人姓名', '人员姓名'),
      idNumber(),
      optional('totalCost', '医疗总费用', 'money', '总费用', '医疗费用总额'),
      optional('policyCost', '政策范围内费用', 'money', '政策内费用'),
      optional('basicReimbursement', '基本医保报销', 'money', '基本医保支付', '统筹基金支付'),
      optional('seriousIllnessReimbursement', '大病保险报销', 'money', '大病保险支付'),
      optional('medicalAssistance', '医疗救助', 'money', '医疗救助支付'),
      required('outOfPocket', '个人自付', 'money', '个人自付费用', '个人自付金额', '累计个人自付'),
      optional('compliantOutOfPocket', '合规自付', 'money', '合规自付费用', '政策范围内自付'),
      optional('admissions', '住院次数', 'integer'),
      optional('diagnosis', '主要诊断类别', 'text', '主要诊断', '病种'),
      optional('upToMonth', '截至月份', 'month', '截止月份', '统计月份'),
    ],
  },
  {
    key: 'medical-insured',
    department: 'MEDICAL_INSURANCE',
    label: '参保名单',
    period: 'YEAR',
    basis: 'duty',
    idLengths: ID_NUMBER_LENGTHS,
    columns: [
      name('参保人姓名', '人员姓名'),
      idNumber(),
      required('insurance', '险种', 'text', '险种类型', '参保险种', '险种名称'),
      optional('year', '参保年度', 'integer', '年度', '缴费年度'),
      optional('paymentStatus', '缴费状态', 'text', '参保状态'),
      optional('subsidy', '资助参保类别', 'text', '资助类别'),
    ],
  },
  {
    key: 'minimum-allowance',
    department: 'CIVIL_AFFAIRS',
    label: '农村低保',
    period: 'MONTH',
    basis: 'duty',
    idLengths: ID_NUMBER_LENGTHS,
    columns: [
      name('保障对象姓名', '成员姓名'),
      idNumber('保障对象身份证号', '成员身份证号'),
      optional('headName', '户主姓名', 'text', '户主'),
      optional('headIdNumber', '户主身份证号', 'text', '户主身份证号码', '户主证件号码'),
      optional('relationToHead', '与户主关系', 'text', '与申请人关系'),
      optional('township', '乡镇', 'text', '乡', '乡(镇)'),
      optional('village', '村', 'text', '行政村', '村(社区)'),
      optional('allowanceClass', '低保类别', 'text', '类别', '保障类别'),
      optional('peopleCount', '保障人数', 'integer', '保障人口'),
      optional('monthlyAmount', '月保障金', 'money', '月保障金额', '保障金额', '月发放金额'),
      optional('startMonth', '起始年月', 'month', '起始时间', '享受起始年月', '开始享受年月'),
      required('status', '状态', 'text', '保障状态', '在保状态', '享受状态'),
    ],
  },
  {
    key: 'deaths',
    department: 'CIVIL_AFFAIRS',
    label: '死亡（殡葬）人员',
    period: 'MONTH',
    basis: 'duty',
    idLengths: ID_NUMBER_LENGTHS,
    columns: [
      name('死者姓名', '逝者姓名', '死亡人员姓名'),
      idNumber('死者身份证号', '逝者身份证号'),
      required('diedOn', '死亡日期', 'date', '死亡时间', '去世日期'),
      optional('cause', '死亡原因', 'text', '死因'),
    ],
  },
  {
    key: 'household-registration',
    department: 'POLICE',
    label: '户籍人口变动',
    period: 'MONTH',
    basis: 'duty',
    idLengths: ID_NUMBER_LENGTHS,
    columns: [
      name(),
      idNumber(),
      optional('registrationNo', '户号', 'text'),
      required('changeType', '变动类型', 'text', '变动类别', '变动原因'),
      required('changedOn', '日期', 'date', '变动日期', '变动时间'),
      optional('address', '住址', 'text', '户籍地址', '家庭住址'),
    ],
  },
  {
    key: 'disability',
    department: 'DISABLED_FEDERATION',
    label: '持证残疾人',
    period: 'MONTH',
    basis: 'duty',
    idLengths: DISABILITY_NUMBER_LENGTHS,
    columns: [
      name('残疾人姓名'),
      {
        ...idNumber(),
        label: '残疾证号',
        aliases: ['残疾人证号', '残疾人证号码', '残疾证号码', '身份证号', ...idNumber().aliases],
      },
      optional('category', '残疾类别', 'text', '残疾类型'),
      optional('grade', '残疾等级', 'text', '等级'),
      optional('issuedOn', '发证日期', 'date', '办证日期', '发证/注销日期'),
      required('status', '状态', 'text', '证件状态', '持证状态'),
    ],
  },
  {
    key: 'students',
    department: 'EDUCATION',
    label: '学籍在校生',
    period: 'TERM',
    basis: 'duty',
    idLengths: ID_NUMBER_LENGTHS,
    columns: [
      name('学生姓名'),
      idNumber('学生身份证号', '身份证件号'),
      required('stage', '学段', 'text', '办学类型'),
      required('grade', '年级', 'text', '年级名称'),
      optional('school', '学校', 'text', '学校名称', '就读学校'),
      required('attendance', '就读状态', 'text', '学生状态', '在读状态', '学籍状态'),
      optional('isBoarder', '是否寄宿', 'text', '是否住校'),
    ],
  },
  {
    key: 'vehicles',
    department: 'TRAFFIC_POLICE',
    label: '机动车登记',
    period: 'YEAR',
    basis: 'authorization',
    idLengths: ID_NUMBER_LENGTHS,
    columns: [
      name('所有人', '机动车所有人', '车主姓名'),
      idNumber(),
      optional('plateKind', '号牌种类', 'text'),
      required('vehicleType', '车辆类型', 'text'),
      optional('brand', '品牌', 'text', '车辆品牌', '中文品牌'),
      optional('use', '使用性质', 'text'),
      optional('registeredOn', '初登日期', 'date', '初次登记日期', '注册日期'),
      required('status', '状态', 'text', '机动车状态', '车辆状态'),
    ],
  },
  {
    key: 'businesses',
    department: 'MARKET_REGULATION',
    label: '经营主体',
    period: 'YEAR',
    basis: 'authorization',
    idLengths: ID_NUMBER_LENGTHS,
    columns: [
      name('人员姓名', '自然人姓名'),
      idNumber(),
      optional('entityName', '主体名称', 'text', '企业名称', '市场主体名称'),
      required('entityType', '类型', 'text', '主体类型', '企业类型'),
      required('role', '角色', 'text', '人员角色', '职务'),
      optional('contribution', '出资额（万元）', 'money', '注册/出资额', '出资额', '注册资本'),
      optional('foundedOn', '成立日期', 'date', '注册日期'),
      required('status', '状态', 'text', '登记状态', '经营状态'),
    ],
  },
  {
    key: 'real-estate',
    department: 'NATURAL_RESOURCES',
    label: '不动产登记',
    period: 'YEAR',
    basis: 'authorization',
    idLengths: ID_NUMBER_LENGTHS,
    columns: [
      name('权利人', '权利人姓名', '所有权人'),
      idNumber('权利人证件号码'),
      optional('location', '坐落', 'text', '不动产坐落'),
      required('use', '用途', 'text', '规划用途', '房屋用途'),
      optional('area', '面积（平方米）', 'text', '面积', '建筑面积'),
      optional('registeredOn', '登记日期', 'date', '登簿日期', '登记时间'),
      required('acquisition', '取得方式', 'text', '登记原因', '来源'),
    ],
  },
  {
    key: 'migrant-work',
    department: 'HR_SOCIAL',
    label: '务工台账',
    period: 'MONTH',
    basis: 'duty',
    idLengths: ID_NUMBER_LENGTHS,
    columns: [
      name('务工人员姓名'),
      idNumber(),
      optional('workProvince', '务工省', 'text', '务工地省', '务工所在省'),
      optional('workPrefecture', '务工市', 'text', '务工地市', '务工所在市'),
      required('workCounty', '务工县', 'text', '务工地县', '务工所在县'),
      optional('enterprise', '企业', 'text', '企业名称', '务工企业', '务工企业名称', '用工单位'),
      required('startMonth', '起始年月', 'month', '开始时间', '起始时间', '务工开始时间'),
      required('endMonth', '结束年月', 'month', '结束时间', '务工结束时间'),
      optional('monthlyIncome', '月收入', 'money', '务工月收入', '月工资'),
    ],
  },
];

/** The declaration of every dataset. */
export const DATASETS: Readonly<Record<DatasetKey, DatasetDeclaration>> = Object.fromEntries(
  DECLARATIONS.map((declaration) => [declaration.key, declaration]),
) as Record<DatasetKey, DatasetDeclaration>;

/** The keys of all datasets in the order of DOMAIN D.4. */
export const DATASET_KEYS: readonly DatasetKey[] = DECLARATIONS.map(({ key }) => key);

/** Is this text, for instance of a command line, the key of a dataset? */
export function isDatasetKey(text: string): text is DatasetKey {
  return Object.hasOwn(DATASETS, text);
}
