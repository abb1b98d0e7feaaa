/** The townships that the mission of the demonstration visits. */
export const TOWNSHIPS = { nuodeng: '532929101', gongguoqiao: '532929102' } as const;

const XIANGLU = '532929101203';
const TANGJIAN = '532929102206';

/** A step of an issue, how many days before today it was taken, and where it sets a new last day, in how many. */
export type DemoStep = {
  readonly step: string;
  readonly daysAgo: number;
  readonly text?: string;
  readonly data?: Readonly<Record<string, unknown>>;
  readonly dueInDays?: number;
};

/** An issue of the demonstration: what was found, by when it is to be put right (days after today), what came of it. */
export type DemoIssue = {
  readonly title: string;
  readonly description: string;
  readonly requirement: string;
  readonly category: string;
  readonly level: 'GENERAL' | 'PROMINENT' | 'SEVERE';
  readonly areaCode: string;
  readonly unit: { readonly responsibleAreaCode: string } | { readonly responsibleDepartment: string };
  readonly daysAgo: number;
  readonly dueInDays: number;
  readonly isDraft?: boolean;
  readonly steps: readonly DemoStep[];
};

const nuodeng = { areaCode: XIANGLU, unit: { responsibleAreaCode: TOWNSHIPS.nuodeng } } as const;
const gongguoqiao = { areaCode: TANGJIAN, unit: { responsibleAreaCode: TOWNSHIPS.gongguoqiao } } as const;
const insurance = { areaCode: TANGJIAN, unit: { responsibleDepartment: 'MEDICAL_INSURANCE' } } as const;

const accept = (daysAgo: number, responsiblePerson: string): DemoStep => ({
  step: 'accept',
  daysAgo,
  data: { responsiblePerson },
});
const rectify = (daysAgo: number, plan: string): DemoStep => ({ step: 'rectify', daysAgo, data: { plan } });
const submit = (daysAgo: number, text: string): DemoStep => ({ step: 'submit', daysAgo, text });

/** In every state, for both townships and a department; the last days lie around today. */
export const DEMO_ISSUES: readonly DemoIssue[] = [
  {
    ...gongguoqiao,
    title: '公示缺期满照片',
    description: '抽查 3 户纳入资料，公示只有起始照片，没有期满照片。',
    requirement: '找回或说明期满照片，今后撤榜当天拍照存档。',
    category: 'PROCEDURE',
    level: 'GENERAL',
    daysAgo: 9,
    dueInDays: 0,
    steps: [
      accept(8, '字秀英'),
      rectify(8, '逐户核对公示资料，补拍或写明情况。'),
      submit(1, '3 户中 2 户找到底片，1 户已写说明。'),
    ],
  },
  {
    ...nuodeng,
    title: '风险为因病，没有安排健康帮扶',
    description: '1 户监测对象的风险原因是因病，帮扶措施里没有健康帮扶。',
    requirement: '对接卫健、医保，三天内落实家庭医生签约和医疗救助。',
    category: 'MEASURE',
    level: 'PROMINENT',
    daysAgo: 11,
    dueInDays: -3,
    steps: [
      accept(10, '尹春华'),
      rectify(10, '联系卫生院签约，申请医疗救助。'),
      { step: 'chase', daysAgo: 2, text: '已过期限，请今天说明进度。' },
      { step: 'chase', daysAgo: 1, text: '第二次督办。' },
    ],
  },
  {
    ...gongguoqiao,
    title: '入户核查只有一人签字',
    description: '2 户的入户核查表只有村干部一人签字。',
    requirement: '由村和乡镇两人以上重新入户，补签核查表。',
    category: 'PROCEDURE',
    level: 'GENERAL',
    daysAgo: 8,
    dueInDays: 2,
    steps: [
      accept(7, '字秀英'),
      rectify(7, '两户都重新入户。'),
      submit(4, '已重新入户。'),
      { step: 'sendBack', daysAgo: 3, text: '核查表照片看不清签字，请重拍。', dueInDays: 4 },
    ],
  },
  {
    ...nuodeng,
    title: '收入测算漏计转移性收入',
    description: '1 户的低保金没有计入转移性收入，人均纯收入偏低。',
    requirement: '按台账重新测算，更正申请资料。',
    category: 'DATA_UNTRUE',
    level: 'GENERAL',
    daysAgo: 7,
    dueInDays: 1,
    steps: [accept(6, '尹春华'), rectify(6, '核对发放台账，重新测算。')],
  },
  {
    ...nuodeng,
    title: '整户无劳动力的一户没有纳入',
    description: '入户时发现 1 户整户无劳动力，户主重病，村里没有上报。',
    requirement: '立即核实，符合条件的先帮扶再补资料。',
    category: 'OMISSION',
    level: 'SEVERE',
    daysAgo: 6,
    dueInDays: -1,
    steps: [],
  },
  {
    ...gongguoqiao,
    title: '一户一策内容雷同',
    description: '5 户的帮扶计划文字相同，没有针对风险原因。',
    requirement: '逐户修改，写明措施、责任人和时间。',
    category: 'MEASURE',
    level: 'GENERAL',
    daysAgo: 5,
    dueInDays: 3,
    steps: [accept(4, '字秀英')],
  },
  {
    ...insurance,
    title: '自付医疗费预警数据晚了一个月',
    description: '九月的住院费用累计十月底才推送，村里无法及时核实。',
    requirement: '每月 5 日前推送上月数据，说明本次延误原因。',
    category: 'PROGRESS',
    level: 'GENERAL',
    daysAgo: 6,
    dueInDays: 5,
    steps: [accept(5, '董晓燕'), rectify(4, '与经办机构商定每月 3 日取数。')],
  },
  {
    ...gongguoqiao,
    title: '评议会到会人数不足',
    description: '一次民主评议应到 31 人，签到表 18 人，不足三分之二。',
    requirement: '重新召开评议会，补齐签到表和会议记录。',
    category: 'PROCEDURE',
    level: 'PROMINENT',
    daysAgo: 4,
    dueInDays: 6,
    steps: [{ step: 'dispute', daysAgo: 2, text: '当天分两场开会，另一张签到表在村里，已拍照备查。' }],
  },
  {
    ...nuodeng,
    title: '户编号录错一位',
    description: '国家系统里 1 户的户编号和登记册差一位数字。',
    requirement: '核对后更正。',
    category: 'ENTRY',
    level: 'GENERAL',
    daysAgo: 11,
    dueInDays: -5,
    steps: [
      accept(10, '尹春华'),
      rectify(10, '与国家系统核对。'),
      submit(9, '已更正，截图见佐证。'),
      { step: 'verify', daysAgo: 8 },
      { step: 'close', daysAgo: 8 },
    ],
  },
  {
    ...gongguoqiao,
    title: '风险消除后帮扶措施仍在执行',
    description: '1 户去年已标注风险消除，公益岗位还在发补贴。',
    requirement: '核实风险是否真正消除，说明理由。',
    category: 'ELIMINATION',
    level: 'GENERAL',
    daysAgo: 10,
    dueInDays: -2,
    steps: [
      accept(9, '字秀英'),
      rectify(8, '入户核实收入和住房。'),
      submit(5, '收入稳定，岗位合同到年底，附核实表。'),
      { step: 'verify', daysAgo: 1 },
    ],
  },
  {
    ...nuodeng,
    title: '驻村工作队信息过期',
    description: '公示栏上的工作队联系人已经调走。',
    requirement: '更换公示栏，补录新的联系人。',
    category: 'RESPONSIBILITY',
    level: 'GENERAL',
    daysAgo: 1,
    dueInDays: 7,
    steps: [],
  },
  {
    ...gongguoqiao,
    title: '两户饮水安全认定前后不一',
    description: '核查表写有安全饮水，照片里是露天蓄水池。',
    requirement: '请水务部门现场认定。',
    category: 'DATA_UNTRUE',
    level: 'GENERAL',
    daysAgo: 0,
    dueInDays: 10,
    isDraft: true,
    steps: [],
  },
];
