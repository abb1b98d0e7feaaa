import type { PaperDeclaration } from './paper.ts';
import type { PlaceholderKey } from './placeholders.ts';

/** What stands on every paper: place, day, maker, and the code by which the stamped page is filed. */
export const ON_EVERY_PAPER = [
  'county',
  'township',
  'village',
  'committee',
  'madeOn',
  'madeBy',
  'qr',
  'code',
  'procedure',
] as const;

/** Who the household is. */
const HOUSEHOLD = [
  'caseNo',
  'group',
  'headName',
  'memberCount',
  'householdNo',
  'householdType',
  'headId',
  'phone',
  'category',
  'risks',
  'members',
] as const satisfies readonly PlaceholderKey[];

const ABOUT_A_HOUSEHOLD = [...ON_EVERY_PAPER, ...HOUSEHOLD] as const;

/** A paper about one household: A4 upright, for whoever works with the case, two copies, unless said otherwise. */
export const ofOneCase = (
  declaration: Pick<PaperDeclaration, 'key' | 'title' | 'signers' | 'steps' | 'kind' | 'blocks'> &
    Partial<PaperDeclaration>,
): PaperDeclaration => ({
  about: 'case',
  size: 'A4',
  orientation: 'portrait',
  mask: 'internal',
  copies: 2,
  ...declaration,
  placeholders: [...ABOUT_A_HOUSEHOLD, ...(declaration.placeholders ?? [])],
});

/** The rows that say who the household is. */
export const HOUSEHOLD_ROWS = [
  ['户主姓名', '{headName}', '证件号码', '{headId}'],
  ['住址', '{township}{village}{group}', '联系电话', '{phone}'],
  ['家庭人口', '{memberCount}', '户类型', '{householdType}'],
] as const;

/** The rows of the income statement. */
export const INCOME_ROWS = [
  ['收入周期', '{incomePeriod}', '工资性收入（元）', '{wage}'],
  ['生产经营性收入（元）', '{production}', '财产性收入（元）', '{property}'],
  ['转移性收入（元）', '{transfer}', '生产经营性支出（元）', '{productionExpense}'],
  ['家庭纯收入（元）', '{netIncome}', '人均纯收入（元）', '{netIncomePerCapita}'],
  ['理赔收入（元）', '{claimIncome}', '合规自付支出（元）', '{compliantOutOfPocket}'],
] as const;

export const INCOME = [
  'incomePeriod',
  'wage',
  'production',
  'property',
  'transfer',
  'productionExpense',
  'netIncome',
  'netIncomePerCapita',
  'claimIncome',
  'compliantOutOfPocket',
] as const satisfies readonly PlaceholderKey[];

const MEMBERS_SIGN = [
  { heading: '序号', field: 'no', width: 8 },
  { heading: '姓名', field: 'name', width: 18 },
  { heading: '与户主关系', field: 'relation', width: 16 },
  { heading: '证件号码', field: 'idNumber', width: 30 },
  { heading: '签字（按手印）', width: 28 },
] as const;

const PUBLIC_LIST = {
  kind: 'list',
  list: 'publicHouseholds',
  columns: [
    { heading: '序号', field: 'no', width: 8 },
    { heading: '户主姓名', field: 'name', width: 20 },
    { heading: '村民小组', field: 'group', width: 20 },
    { heading: '人口数', field: 'people', width: 12 },
    { heading: '类别', field: 'category', width: 22 },
    { heading: '风险类型', field: 'risks', width: 18 },
  ],
} as const;

/** The papers by which a household comes in, and which its way out shares (DOMAIN C.1, E.1). */
export const IDENTIFICATION_PAPERS = [
  ofOneCase({
    key: 'application',
    title: '纳入监测对象申请书',
    signers: ['户主'],
    steps: ['apply'],
    kind: 'application',
    placeholders: ['applyReason', 'wantedHelp', 'appliedOn'],
    blocks: [
      { kind: 'paragraph', at: 'start', text: '{committee}：' },
      { kind: 'facts', rows: HOUSEHOLD_ROWS },
      { kind: 'paragraph', text: '因下列原因，本户基本生活出现困难，申请纳入防止返贫致贫监测对象：' },
      { kind: 'paragraph', text: '{applyReason}' },
      { kind: 'paragraph', text: '希望得到的帮扶：{wantedHelp}' },
      { kind: 'paragraph', text: '以上情况属实，如有不实，愿意承担相应责任。' },
      {
        kind: 'signatures',
        lines: ['申请人（签字、按手印）：', '代写人（签字，已向申请人读过）：', '申请日期：{appliedOn}'],
      },
    ],
  }),
  ofOneCase({
    key: 'authorization',
    title: '承诺授权书',
    signers: ['每位成年家庭成员', '未成年人的监护人'],
    steps: ['apply', 'authorize'],
    kind: 'authorization',
    blocks: [
      { kind: 'paragraph', at: 'start', text: '{county}防止返贫致贫监测工作部门：' },
      { kind: 'facts', rows: HOUSEHOLD_ROWS },
      {
        kind: 'paragraph',
        text: '一、本户承诺：所报家庭情况真实、完整；情况有变化及时报告；接受评议和公示；如有隐瞒、虚报，同意清退并退回已享受的帮扶。',
      },
      {
        kind: 'paragraph',
        text: '二、本户授权：为核实本户是否符合监测对象条件，同意县级部门查询本户成员的户籍、车辆、不动产、经营主体、社会保险、纳税、财政供养、财政补贴等信息。',
      },
      {
        kind: 'paragraph',
        text: '三、授权只用于防止返贫致贫监测的核实，自签字之日起至监测结束之日止；成员可以随时书面撤回。',
      },
      { kind: 'list', list: 'members', columns: MEMBERS_SIGN },
      {
        kind: 'signatures',
        lines: ['监护人代未成年人签字：', '代签人（签字，已读给本人听）：', '签字日期：　　　　年　　月　　日'],
      },
    ],
  }),
  ofOneCase({
    key: 'visitForm',
    title: '入户核查表',
    signers: ['两名以上核查人', '户主'],
    steps: ['visit'],
    kind: 'visitForm',
    placeholders: [...INCOME, 'visitedOn', 'visitors', 'securities', 'assetsSeen', 'householdView', 'conclusion'],
    blocks: [
      { kind: 'facts', rows: [...HOUSEHOLD_ROWS, ['入户日期', '{visitedOn}', '核查人', '{visitors}']] },
      {
        kind: 'list',
        list: 'members',
        columns: [
          { heading: '序号', field: 'no', width: 8 },
          { heading: '姓名', field: 'name', width: 16 },
          { heading: '与户主关系', field: 'relation', width: 16 },
          { heading: '性别', field: 'gender', width: 8 },
          { heading: '出生日期', field: 'birthDate', width: 18 },
          { heading: '劳动技能', field: 'labour', width: 20 },
        ],
      },
      { kind: 'facts', rows: INCOME_ROWS },
      {
        kind: 'facts',
        rows: [
          ['三保障和饮水', '{securities}'],
          ['风险类型', '{risks}'],
          ['看到的家庭资产', '{assetsSeen}'],
          ['农户意见', '{householdView}'],
          ['核查结论', '{conclusion}'],
        ],
      },
      { kind: 'signatures', lines: ['核查人（签字）：', '户主（签字、按手印）：', '日期：　　　　年　　月　　日'] },
    ],
  }),
  ofOneCase({
    key: 'comparisonResult',
    title: '家庭信息比对结果',
    signers: ['县级业务主管部门（盖章）'],
    steps: ['recordComparison'],
    kind: 'comparisonResult',
    mask: 'asset',
    copies: 1,
    placeholders: ['comparisons'],
    blocks: [
      { kind: 'facts', rows: HOUSEHOLD_ROWS },
      {
        kind: 'list',
        list: 'comparisons',
        columns: [
          { heading: '序号', field: 'no', width: 8 },
          { heading: '姓名', field: 'name', width: 16 },
          { heading: '比对项目', field: 'source', width: 22 },
          { heading: '结果', field: 'outcome', width: 14 },
          { heading: '详情', field: 'detail', width: 40 },
        ],
      },
      { kind: 'signatures', lines: ['县级业务主管部门（盖章）：', '日期：　　　　年　　月　　日'] },
    ],
  }),
  {
    key: 'reviewMinutes',
    title: '民主评议会议记录',
    about: 'cases',
    size: 'A4',
    orientation: 'portrait',
    mask: 'internal',
    copies: 1,
    signers: ['主持人', '记录人', '村务监督委员会', '村民代表'],
    steps: ['review'],
    kind: 'minutes',
    placeholders: [
      ...ON_EVERY_PAPER,
      'reviewedOn',
      'reviewPlace',
      'host',
      'recorder',
      'expected',
      'present',
      'reviewedHouseholds',
    ],
    blocks: [
      {
        kind: 'facts',
        rows: [
          ['村', '{township}{village}', '时间', '{reviewedOn}'],
          ['地点', '{reviewPlace}', '评议事项', '{procedure}'],
          ['主持人', '{host}', '记录人', '{recorder}'],
          ['应到人数', '{expected}', '实到人数', '{present}'],
        ],
      },
      { kind: 'heading', text: '评议情况' },
      {
        kind: 'list',
        list: 'reviewedHouseholds',
        columns: [
          { heading: '序号', field: 'no', width: 8 },
          { heading: '户主姓名', field: 'name', width: 16 },
          { heading: '村民小组', field: 'group', width: 16 },
          { heading: '同意', field: 'agree', width: 9 },
          { heading: '反对', field: 'against', width: 9 },
          { heading: '弃权', field: 'abstain', width: 9 },
          { heading: '评议意见', field: 'opinion', width: 33 },
        ],
      },
      { kind: 'opinion', label: '发言记录', text: '', signature: '' },
      {
        kind: 'signatures',
        lines: ['主持人（签字）：', '记录人（签字）：', '村务监督委员会（签字）：', '村民代表（签字）：'],
      },
    ],
  },
  {
    key: 'publicityNotice',
    title: '公示',
    about: 'cases',
    size: 'A3',
    orientation: 'portrait',
    mask: 'public',
    copies: 1,
    signers: ['村民委员会（盖章）'],
    steps: ['publish'],
    kind: 'publicityNotice',
    placeholders: [...ON_EVERY_PAPER, 'publicMatter', 'startsOn', 'endsOn', 'days', 'publicPlace', 'publicHouseholds'],
    blocks: [
      {
        kind: 'paragraph',
        text: '经农户申请或提名、入户核查、信息比对和民主评议，{publicMatter}。现予公示，公示期 {days} 天，自 {startsOn} 至 {endsOn}。',
      },
      PUBLIC_LIST,
      {
        kind: 'paragraph',
        text: '对公示内容有异议的，请在公示期内向{committee}或{township}人民政府反映。监督电话：　　　　　　　　　　。反映人的信息予以保密。',
      },
      { kind: 'signatures', lines: ['{committee}（盖章）', '{madeOn}'] },
    ],
  },
  {
    key: 'announcement',
    title: '公告',
    about: 'cases',
    size: 'A3',
    orientation: 'portrait',
    mask: 'public',
    copies: 1,
    signers: ['乡镇人民政府（盖章）'],
    steps: ['announce'],
    kind: 'announcement',
    placeholders: [...ON_EVERY_PAPER, 'announcedMatter', 'batchNo', 'approvedOn', 'publicHouseholds'],
    blocks: [
      { kind: 'paragraph', text: '经{county}审批（批次号 {batchNo}，{approvedOn}），{announcedMatter}。现予公告。' },
      PUBLIC_LIST,
      { kind: 'signatures', lines: ['{township}人民政府（盖章）', '{madeOn}'] },
    ],
  },
  ofOneCase({
    key: 'approvalForm',
    title: '审核审批表',
    signers: ['村', '乡镇', '县级业务主管部门'],
    steps: ['countyApprove', 'approveElimination', 'approveRollback', 'approveRemoval', 'approveCategory'],
    kind: 'approvalForm',
    placeholders: [
      'appliedOn',
      'visitedOn',
      'reviewedOn',
      'startsOn',
      'endsOn',
      'villageOpinion',
      'townshipOpinion',
      'countyOpinion',
      'villageDay',
      'townshipDay',
      'countyDay',
    ],
    blocks: [
      {
        kind: 'facts',
        rows: [
          ['办理事项', '{procedure}', '资料编号', '{caseNo}'],
          ...HOUSEHOLD_ROWS,
          ['监测对象类别', '{category}', '风险类型', '{risks}'],
          ['申请日期', '{appliedOn}', '入户日期', '{visitedOn}'],
          ['评议日期', '{reviewedOn}', '公示日期', '{startsOn}—{endsOn}'],
        ],
      },
      {
        kind: 'opinion',
        label: '村级意见',
        text: '{villageOpinion}',
        signature: '村（签字、盖章）：　　　　　　{villageDay}',
      },
      {
        kind: 'opinion',
        label: '乡镇意见',
        text: '{townshipOpinion}',
        signature: '乡镇（签字、盖章）：　　　　　　{townshipDay}',
      },
      {
        kind: 'opinion',
        label: '县级意见',
        text: '{countyOpinion}',
        signature: '县级（签字、盖章）：　　　　　　{countyDay}',
      },
    ],
  }),
] as const satisfies readonly PaperDeclaration[];
