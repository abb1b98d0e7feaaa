/** Who may read a value on paper: everybody, who works with the case, or nobody in full (numbers stand masked). */
type PaperMask = 'public' | 'internal';

/** A value that a template may hold. `source` says where it comes from, for whoever edits a template. */
interface Placeholder {
  readonly label: string;
  readonly source: string;
  readonly mask: PaperMask;
}

const from =
  (source: string, mask: PaperMask) =>
  (label: string): Placeholder => ({ label, source, mask });

const place = from('行政区划', 'public');
const household = from('农户登记', 'internal');
const publicHousehold = from('农户登记', 'public');
const application = from('申请', 'internal');
const visit = from('入户核查', 'internal');
const review = from('民主评议', 'internal');
const publicity = from('公示', 'public');
const decision = from('审核审批', 'internal');
const elimination = from('帮扶成效评议', 'internal');
const consent = from('农户知情同意', 'internal');
const hearing = from('申辩', 'internal');
const paper = from('制作文书', 'public');

/** Every single value that a paper may show, by the name in the braces. Numbers of people always stand masked. */
export const PLACEHOLDERS = {
  county: place('县'),
  township: place('乡镇'),
  village: place('村'),
  committee: place('村（居）民委员会'),
  madeOn: paper('制作日期'),
  madeBy: paper('制作人'),
  /** The picture by which the stamped page is filed; under it the same as text. */
  qr: paper('二维码'),
  code: paper('文书码'),
  procedure: from('程序', 'public')('办理事项'),
  caseNo: from('程序', 'internal')('资料编号'),
  group: publicHousehold('村民小组'),
  headName: publicHousehold('户主姓名'),
  memberCount: publicHousehold('家庭人口数'),
  householdNo: household('户编号'),
  householdType: household('户类型'),
  headId: household('户主证件号码（遮住中间）'),
  phone: household('联系电话（遮住中间）'),
  category: publicHousehold('监测对象类别'),
  risks: publicHousehold('风险类型'),
  applyReason: application('申请理由'),
  wantedHelp: application('希望得到的帮扶'),
  appliedOn: application('申请日期'),
  visitedOn: visit('入户日期'),
  visitors: visit('核查人'),
  incomePeriod: visit('收入周期'),
  wage: visit('工资性收入'),
  production: visit('生产经营性收入'),
  property: visit('财产性收入'),
  transfer: visit('转移性收入'),
  productionExpense: visit('生产经营性支出'),
  netIncome: visit('家庭纯收入'),
  netIncomePerCapita: visit('人均纯收入'),
  claimIncome: visit('理赔收入'),
  compliantOutOfPocket: visit('合规自付支出'),
  securities: visit('三保障和饮水安全'),
  assetsSeen: visit('看到的家庭资产'),
  householdView: visit('农户意见'),
  conclusion: visit('核查结论'),
  risksGone: visit('识别时的风险是否消除'),
  newRisk: visit('是否出现新的风险'),
  reviewedOn: review('评议日期'),
  reviewPlace: review('评议地点'),
  host: review('主持人'),
  recorder: review('记录人'),
  expected: review('应到人数'),
  present: review('实到人数'),
  publicMatter: publicity('公示事项'),
  startsOn: publicity('公示开始日期'),
  endsOn: publicity('公示结束日期'),
  days: publicity('公示天数'),
  publicPlace: publicity('公示地点'),
  batchNo: from('县级审批', 'public')('审批批次号'),
  approvedOn: from('县级审批', 'public')('审批日期'),
  announcedMatter: from('公告', 'public')('公告事项'),
  villageOpinion: decision('村级意见'),
  townshipOpinion: decision('乡镇意见'),
  countyOpinion: decision('县级意见'),
  villageDay: decision('村级上报日期'),
  townshipDay: decision('乡镇审核日期'),
  countyDay: decision('县级审批日期'),
  method: elimination('风险消除方式'),
  effect: elimination('帮扶成效'),
  naturalRemark: elimination('自然消除说明'),
  consentWord: consent('农户是否同意'),
  consentSigner: consent('签字人'),
  consentReason: consent('不同意的原因'),
  consentOn: consent('签字日期'),
  hearingWho: hearing('申辩人'),
  hearingStatement: hearing('农户申辩'),
  hearingAnswer: hearing('村里的答复'),
} as const satisfies Readonly<Record<string, Placeholder>>;

/** A list that a template may hold, with the columns that stand between its braces. */
interface PlaceholderList extends Placeholder {
  readonly columns: Readonly<Record<string, string>>;
}

/** Every list that a paper may show: `{#members}{name}{/members}`. */
export const PLACEHOLDER_LISTS = {
  members: {
    ...household('家庭成员'),
    columns: {
      no: '序号',
      name: '姓名',
      relation: '与户主关系',
      idNumber: '证件号码（遮住中间）',
      gender: '性别',
      birthDate: '出生日期',
      labour: '劳动技能',
    },
  },
  publicHouseholds: {
    ...publicity('公示农户'),
    columns: { no: '序号', name: '户主姓名', group: '村民小组', people: '人口数', category: '类别', risks: '风险类型' },
  },
  reviewedHouseholds: {
    ...review('评议农户'),
    columns: {
      no: '序号',
      name: '户主姓名',
      group: '村民小组',
      agree: '同意',
      against: '反对',
      abstain: '弃权',
      opinion: '评议意见',
    },
  },
  comparisons: {
    ...from('信息比对', 'internal')('信息比对结果'),
    columns: { no: '序号', name: '姓名', source: '比对项目', outcome: '比对结果', detail: '比对详情' },
  },
  measures: {
    ...from('帮扶措施', 'internal')('帮扶措施'),
    columns: {
      no: '序号',
      risk: '针对的风险',
      option: '帮扶措施',
      department: '实施部门',
      startsOn: '开始日期',
      amount: '金额',
      state: '落实情况',
      effect: '成效',
    },
  },
  index: {
    ...from('资料目录', 'internal')('资料目录'),
    columns: { no: '序号', title: '资料名称', on: '日期', count: '份数' },
  },
} as const satisfies Readonly<Record<string, PlaceholderList>>;

export type ValueKey = keyof typeof PLACEHOLDERS;
export type ListKey = keyof typeof PLACEHOLDER_LISTS;
/** What a template may name. */
export type PlaceholderKey = ValueKey | ListKey;

/** Is this the name of a single value? */
export function isValueKey(name: string): name is ValueKey {
  return Object.hasOwn(PLACEHOLDERS, name);
}

/** Is this the name of a list? */
export function isListKey(name: string): name is ListKey {
  return Object.hasOwn(PLACEHOLDER_LISTS, name);
}

/** What a placeholder is called, where its value comes from and who may read it. */
export function placeholderOf(key: PlaceholderKey): Placeholder {
  return isListKey(key) ? PLACEHOLDER_LISTS[key] : PLACEHOLDERS[key];
}
