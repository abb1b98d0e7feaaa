import type { IsoDate } from '../calendar/iso-date.ts';
import { labelOf } from '../codelists/code-list.ts';
import { ELIMINATION_METHOD, RISK_TYPE, type RiskType } from '../codelists/monitoring.ts';
import type { PaperDeclaration } from './paper.ts';
import type { ListKey } from './placeholders.ts';
import type { PaperValues } from './printable.ts';

type Row = Readonly<Record<string, string>>;

/** A case as it comes to paper: what is on record of it, every number of a person masked already. */
export interface PaperSubject {
  readonly caseNo: string;
  readonly procedure: string;
  readonly procedureLabel: string;
  readonly group: string;
  readonly headName: string;
  readonly memberCount: number;
  readonly householdNo: string;
  readonly householdType: string;
  readonly headId: string;
  readonly phone: string;
  readonly category: string;
  readonly riskTypes: readonly string[];
  /** By column of the list, without the running number. */
  readonly members: readonly Row[];
  readonly comparisons: readonly Row[];
  readonly measures: readonly Row[];
  readonly index: readonly Row[];
  /** What the steps have established, and for a step that is in preparation its draft: papers are signed before it. */
  readonly records: Readonly<Record<string, unknown>>;
  /** On which day a step was done. */
  readonly days: Readonly<Record<string, IsoDate | undefined>>;
  /** What whoever took a step wrote to it. */
  readonly words: Readonly<Record<string, string | undefined>>;
}

/** What a paper says besides its cases. */
export interface PaperOccasion {
  readonly county: string;
  readonly township: string;
  /** The name of the division, 诺邓村委会. */
  readonly village: string;
  readonly madeOn: IsoDate;
  readonly madeBy: string;
  readonly code: string;
  /** Of a publicity that is still to begin; one that has begun says its own. */
  readonly publicity: { readonly startsOn: IsoDate; readonly endsOn: IsoDate; readonly days: number };
}

/** The day as a paper of the government writes it, 2021年10月18日; room for a pen when it is not known. */
export function dayOnPaper(day: IsoDate | undefined): string {
  const [year, month, date] = (day ?? '').split('-').map(Number);
  return year && month && date ? `${year}年${month}月${date}日` : '　　　　年　　月　　日';
}

/** The village as people call it: the division 诺邓村委会 is 诺邓村; a community keeps its name. */
export function villageOnPaper(division: string): string {
  return division.replace(/村(?:民)?委(?:员)?会$/u, '村').replace(/居(?:民)?委(?:员)?会$/u, '');
}

/** The committee that puts its stamp under a paper: 诺邓村民委员会, 东城社区居民委员会. */
export function committeeOnPaper(division: string): string {
  const name = villageOnPaper(division);
  if (name === '') return '';
  return name.endsWith('村') ? `${name}民委员会` : `${name}居民委员会`;
}

// A draft is what somebody has typed so far: anything may be missing or of another kind.
function valueAt(records: PaperSubject['records'], path: string): unknown {
  return path.split('.').reduce<unknown>((at, key) => (Object(at) as Record<string, unknown>)[key], records);
}

function textAt(records: PaperSubject['records'], path: string): string {
  const value = valueAt(records, path);
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

function listAt(records: PaperSubject['records'], path: string): readonly unknown[] {
  const value = valueAt(records, path);
  return Array.isArray(value) ? value : [];
}

function wordAt(records: PaperSubject['records'], path: string, yes: string, no: string): string {
  const value = valueAt(records, path);
  return typeof value === 'boolean' ? (value ? yes : no) : '';
}

const risksOnPaper = (types: readonly string[]): string =>
  types
    .flatMap((type) => (RISK_TYPE.items.some(({ en }) => en === type) ? [labelOf(RISK_TYPE, type as RiskType)] : []))
    .join('、');

const SECURITIES = [
  ['dropout', '义务教育'],
  ['houseUnsafe', '住房安全'],
  ['waterUnsafe', '饮水安全'],
  ['uninsured', '基本医疗'],
] as const;

const securitiesOnPaper = (records: PaperSubject['records'], visit: string): string =>
  SECURITIES.flatMap(([key, label]) => {
    const word = wordAt(records, `${visit}.fourSecurities.${key}`, '有问题', '无问题');
    return word ? [`${label}${word}`] : [];
  }).join('；');

const incomeOnPaper = (records: PaperSubject['records'], visit: string): Row => {
  const income = (key: string): string => textAt(records, `${visit}.income.${key}`);
  const [start, end] = [income('periodStart'), income('periodEnd')];
  return {
    incomePeriod: start && end ? `${start} 至 ${end}` : '',
    ...Object.fromEntries(
      [
        'wage',
        'production',
        'property',
        'transfer',
        'productionExpense',
        'netIncome',
        'netIncomePerCapita',
        'claimIncome',
        'compliantOutOfPocket',
      ].map((key) => [key, income(key)]),
    ),
  };
};

const namesAt = (records: PaperSubject['records'], path: string): string =>
  listAt(records, path)
    .flatMap((one) => {
      const { name } = Object(one) as { readonly name?: unknown };
      return typeof name === 'string' ? [name] : [];
    })
    .join('、');

/** What the public is told about, by procedure; `{did}` is 拟 before the decision and nothing after it. */
const MATTERS: Readonly<Record<string, string>> = {
  ADMISSION: '将以下农户纳入监测对象',
  REFLAG: '将以下农户再次标注为监测对象',
  ELIMINATION: '将以下监测对象标注风险消除',
  ROLLBACK: '将以下农户的风险消除予以回退',
  REMOVAL: '对以下监测对象予以清退',
  CATEGORY_CORRECTION: '更正以下监测对象的类别',
};

const matterOf = (procedure: string): string => MATTERS[procedure] ?? '办理以下农户的有关事项';

const APPROVALS = ['countyApprove', 'approveElimination', 'approveRollback', 'approveRemoval', 'approveCategory'];

const firstOf = <Value>(values: readonly (Value | undefined)[]): Value | undefined =>
  values.find((value) => value !== undefined);

const numbered = (rows: readonly Row[]): readonly Row[] => rows.map((row, at) => ({ no: String(at + 1), ...row }));

/** All values about one case by their names. */
function valuesOfCase(subject: PaperSubject): Row {
  const { records, days, words } = subject;
  const visit = records.exitVisit === undefined ? 'visit' : 'exitVisit';
  const methodName = textAt(records, 'proposeElimination.method');
  const countyStep = APPROVALS.find((step) => days[step] !== undefined);
  const method = ELIMINATION_METHOD.items.find(({ en }) => en === methodName);
  return {
    procedure: subject.procedureLabel,
    caseNo: subject.caseNo,
    group: subject.group,
    headName: subject.headName,
    memberCount: `${subject.memberCount}人`,
    householdNo: subject.householdNo,
    householdType: subject.householdType,
    headId: subject.headId,
    phone: subject.phone,
    category: subject.category,
    risks: risksOnPaper(subject.riskTypes),
    applyReason: textAt(records, 'apply.reason'),
    wantedHelp: textAt(records, 'apply.wantedHelp'),
    appliedOn: dayOnPaper(days.apply),
    visitedOn: dayOnPaper(days[visit]),
    visitors: namesAt(records, `${visit}.visitors`),
    ...incomeOnPaper(records, visit),
    securities: securitiesOnPaper(records, visit),
    assetsSeen: textAt(records, `${visit}.assetsSeen`),
    householdView: textAt(records, `${visit}.householdView`),
    conclusion: textAt(records, `${visit}.conclusion`),
    risksGone: wordAt(records, 'exitVisit.risksGone', '已消除', '未消除'),
    newRisk: wordAt(records, 'exitVisit.newRisk', '有新的风险', '没有'),
    reviewedOn: dayOnPaper(days.review),
    reviewPlace: textAt(records, 'review.place'),
    host: textAt(records, 'review.host'),
    recorder: textAt(records, 'review.recorder'),
    expected: textAt(records, 'review.expected'),
    present: textAt(records, 'review.present'),
    publicMatter: `拟${matterOf(subject.procedure)}`,
    publicPlace: textAt(records, 'publish.place'),
    announcedMatter: matterOf(subject.procedure),
    batchNo: firstOf(APPROVALS.map((step) => textAt(records, `${step}.batchNo`) || undefined)) ?? '',
    approvedOn: dayOnPaper(countyStep && days[countyStep]),
    villageOpinion: words.submit ?? '',
    townshipOpinion: words.townshipApprove ?? '',
    countyOpinion: (countyStep && words[countyStep]) ?? '',
    villageDay: dayOnPaper(days.submit),
    townshipDay: dayOnPaper(days.townshipApprove),
    countyDay: dayOnPaper(countyStep && days[countyStep]),
    method: method?.zh ?? '',
    effect: textAt(records, 'proposeElimination.effect'),
    naturalRemark: textAt(records, 'proposeElimination.naturalRemark'),
    consentWord: wordAt(records, 'consent.agrees', '同意标注风险消除', '不同意标注风险消除') || '□同意　　□不同意',
    consentSigner: textAt(records, 'consent.signedBy'),
    consentReason: textAt(records, 'consent.reason'),
    consentOn: dayOnPaper(days.consent),
    hearingWho: textAt(records, 'hear.heard'),
    hearingStatement: textAt(records, 'hear.statement'),
    hearingAnswer: textAt(records, 'hear.answer'),
  };
}

function listsOf(subjects: readonly PaperSubject[]): Readonly<Record<ListKey, readonly Row[]>> {
  const of = (pick: (subject: PaperSubject) => readonly Row[]) => numbered(subjects.flatMap(pick));
  return {
    members: of(({ members }) => members),
    comparisons: of(({ comparisons }) => comparisons),
    measures: of(({ measures }) => measures),
    index: of(({ index }) => index),
    publicHouseholds: of(({ headName, group, memberCount, category, riskTypes }) => [
      { name: headName, group, people: String(memberCount), category, risks: risksOnPaper(riskTypes) },
    ]),
    reviewedHouseholds: of(({ headName, group, records }) => [
      {
        name: headName,
        group,
        agree: textAt(records, 'review.agree'),
        against: textAt(records, 'review.against'),
        abstain: textAt(records, 'review.abstain'),
        opinion: textAt(records, 'review.opinion'),
      },
    ]),
  };
}

/** The period of a publicity: its own once it has begun. */
const publicityOnPaper = ({ records }: PaperSubject, { publicity }: PaperOccasion): Row => {
  const begun = textAt(records, 'publish.firstDay') !== '';
  return {
    startsOn: dayOnPaper(begun ? textAt(records, 'publish.firstDay') : publicity.startsOn),
    endsOn: dayOnPaper(begun ? textAt(records, 'publish.lastDay') : publicity.endsOn),
    days: begun ? textAt(records, 'publish.days') : String(publicity.days),
  };
};

/**
 * What is put into the braces of a paper: exactly the placeholders that it declares, so that nothing else can reach a
 * page that hangs in public (PAP-3). A value that is not known yet is empty, for the pen.
 * @param subjects the cases on the paper, at least one, all of one village and one procedure
 */
export function paperValues(
  paper: PaperDeclaration,
  subjects: readonly [PaperSubject, ...PaperSubject[]],
  occasion: PaperOccasion,
): PaperValues {
  const [first] = subjects;
  const { county, township, village, madeOn, madeBy, code } = occasion;
  const all: PaperValues = {
    ...valuesOfCase(first),
    ...publicityOnPaper(first, occasion),
    ...listsOf(subjects),
    county,
    township,
    village: villageOnPaper(village),
    committee: committeeOnPaper(village),
    madeOn: dayOnPaper(madeOn),
    madeBy,
    code,
  };
  return Object.fromEntries(paper.placeholders.flatMap((key) => (all[key] === undefined ? [] : [[key, all[key]]])));
}
