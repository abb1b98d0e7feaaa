import type { IsoDate } from '../calendar/iso-date.ts';
import type { ProcedureKey } from '../procedures/procedure-templates.ts';
import { LOOKBACK_PAPER_NAMES, type PapersOfCase, paperOf, paperState } from './lookback-papers.ts';

/** L1 to L14 of DOMAIN C.6. */
export type LookbackItemKey = `L${1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10 | 11 | 12 | 13 | 14}`;

/** How a case stands in an item; OPEN waits for the village's answer. */
export type LookbackResult = 'OPEN' | 'PASS' | 'FAIL' | 'FIXED' | 'NOT_APPLICABLE';

export const LOOKBACK_RESULTS: Readonly<Record<LookbackResult, string>> = {
  OPEN: '待村里答复',
  PASS: '符合',
  FAIL: '不符合',
  FIXED: '已整改',
  NOT_APPLICABLE: '不涉及',
};

/** What puts an item right: a procedure of its own, or work where that is done. */
export type LookbackFix = ProcedureKey | 'BACKFILL' | 'HELP' | 'FORM';

/** Everything that the items of a case are computed from, as the register has it now. */
export interface ItemFacts extends PapersOfCase {
  /** The day on which the look-back was opened: what came to be since then is put right by it. */
  readonly lookbackOpenedOn: IsoDate;
  /** Reasons of screening classes 3 and 4, ready to be read (D.1). */
  readonly screened: readonly string[];
  readonly category: string;
  /** What income at identification and the line of then make of it; undefined where either is not on record. */
  readonly categoryByIncome: string | undefined;
  /** Labels of risks that nothing answers. */
  readonly uncoveredRisks: readonly string[];
  /** Measures that run, by label. */
  readonly runningMeasures: readonly string[];
  /** 管用、够用、能用、有用 of each measure that has begun; undefined while nobody has said. */
  readonly judgements: readonly { readonly option: string; readonly isGood: boolean | undefined }[];
  readonly isWithoutLabour: boolean;
  readonly isSafetyNetHousehold: boolean;
  /** Some member has 低保 or 特困供养. */
  readonly hasSafetyNet: boolean;
  readonly hasLocation: boolean;
  readonly hasHelper: boolean;
  /** Procedures of the household that run now. */
  readonly running: readonly string[];
  /** Procedures of the household that were completed since the look-back was opened. */
  readonly completed: readonly string[];
}

/** What the register says of an item, with the reasons. */
export interface Computed {
  readonly result: Exclude<LookbackResult, 'OPEN'>;
  readonly reasons: readonly string[];
}

interface Item {
  readonly title: string;
  /** Where it is asked for. */
  readonly clause: string;
  /** What the village is asked where the register cannot tell; absent where it always can. */
  readonly question?: string;
  readonly fixes: readonly LookbackFix[];
  /** Undefined where only the village can tell. */
  readonly compute: (facts: ItemFacts) => Computed | undefined;
  /** What speaks against a simple yes; shown beside the question. */
  readonly hints?: (facts: ItemFacts) => readonly string[];
}

const passed = (...reasons: readonly string[]): Computed => ({ result: 'PASS', reasons });
const failed = (...reasons: readonly string[]): Computed => ({ result: 'FAIL', reasons });
const fixed = (...reasons: readonly string[]): Computed => ({ result: 'FIXED', reasons });
const notApplicable = (...reasons: readonly string[]): Computed => ({ result: 'NOT_APPLICABLE', reasons });

/** Items about an elimination concern nobody else; a rollback since the opening has put them right. */
const unlessEliminated = ({ status, completed }: ItemFacts): Computed | undefined => {
  if (status === 'ELIMINATED') return undefined;
  return completed.includes('ROLLBACK') ? fixed('已回退，继续监测') : notApplicable('没有标注风险消除');
};

const papersOf =
  (item: LookbackItemKey) =>
  (facts: ItemFacts): Computed => {
    const cells = LOOKBACK_PAPER_NAMES.filter((paper) => paperOf(paper).item === item).map(
      (paper) => [paperOf(paper).label, paperState(facts, paper)] as const,
    );
    const labels = (wanted: string) => cells.filter(([, state]) => state === wanted).map(([label]) => label);
    const [empty, backfilled, there] = [labels('EMPTY'), labels('BACKFILLED'), labels('THERE')];
    if (empty.length > 0) return failed(`还缺${empty.join('、')}`);
    if (backfilled.length > 0) return fixed(`已补${backfilled.join('、')}`);
    return there.length > 0 ? passed() : notApplicable();
  };

const computeCategory = ({ category, categoryByIncome, completed }: ItemFacts): Computed | undefined => {
  if (categoryByIncome === undefined) return undefined;
  if (category !== categoryByIncome) return failed(`登记的是${category}，按识别时收入应是${categoryByIncome}`);
  return completed.includes('CATEGORY_CORRECTION') ? fixed(`已更正为${category}`) : passed();
};

const computeFit = ({ judgements }: ItemFacts): Computed | undefined => {
  if (judgements.length === 0 || judgements.some(({ isGood }) => isGood === undefined)) return undefined;
  const bad = judgements.filter(({ isGood }) => isGood === false).map(({ option }) => option);
  return bad.length > 0 ? failed(`不够管用：${bad.join('、')}`) : passed();
};

const computeSafetyNet = (facts: ItemFacts): Computed => {
  if (!facts.isWithoutLabour) return notApplicable('家里有劳动力');
  if (facts.status === 'ELIMINATED') return failed('整户无劳动能力，暂不标注风险消除');
  if (facts.hasSafetyNet && !facts.isSafetyNetHousehold) return failed('没有标注兜底保障户');
  return facts.completed.includes('ROLLBACK') ? fixed('已回退，继续监测') : passed();
};

const computePlace = ({ status, hasLocation, hasHelper }: ItemFacts): Computed => {
  const missing = [
    ...(hasLocation ? [] : ['家庭位置没有采集']),
    ...(hasHelper || status !== 'OPEN' ? [] : ['没有帮扶责任人']),
  ];
  return missing.length > 0 ? failed(...missing) : passed();
};

/** The checklist of a case, in the order of the notice 一(二). */
export const LOOKBACK_ITEMS: Readonly<Record<LookbackItemKey, Item>> = {
  L1: {
    title: '符合监测帮扶条件',
    clause: '一(二) 全面精准监测对象',
    question: '这户符合监测帮扶条件吗？',
    fixes: ['REMOVAL'],
    compute: ({ status }) => (status === 'REMOVED' ? fixed('已清退') : undefined),
  },
  L2: {
    title: '风险消除稳定、收入稳定',
    clause: '一(二) 全面精准监测对象',
    question: '风险消除稳定、收入稳定吗？',
    fixes: ['ROLLBACK'],
    compute: unlessEliminated,
    hints: ({ screened }) => screened,
  },
  L3: {
    title: '消除后不靠措施也稳定',
    clause: '一(二) 全面精准监测对象',
    question: '还在享受措施，取消后风险消除还稳定吗？',
    fixes: ['ROLLBACK'],
    compute: (facts) => unlessEliminated(facts) ?? (facts.runningMeasures.length === 0 ? passed() : undefined),
    hints: ({ runningMeasures }) => runningMeasures.map((option) => `还在享受${option}`),
  },
  L4: {
    title: '监测对象类别准确',
    clause: '一(二) 全面精准监测对象',
    question: '按识别时家庭人均纯收入，类别对吗？',
    fixes: ['CATEGORY_CORRECTION'],
    compute: computeCategory,
  },
  L5: {
    title: '逐户逐项落实帮扶措施',
    clause: '一(二) 全面落实帮扶措施',
    fixes: ['HELP'],
    compute: ({ uncoveredRisks }) =>
      uncoveredRisks.length > 0 ? failed(`没有对应措施：${uncoveredRisks.join('、')}`) : passed(),
  },
  L6: {
    title: '措施管用、够用、能用、有用',
    clause: '一(二) 全面落实帮扶措施',
    question: '措施管用、够用、能用、有用吗？',
    fixes: ['HELP'],
    compute: computeFit,
    hints: ({ judgements }) =>
      judgements.filter(({ isGood }) => isGood === false).map(({ option }) => `不够管用：${option}`),
  },
  L7: { title: '民主评议', clause: '一(二) 全面落实监测程序', fixes: ['BACKFILL'], compute: papersOf('L7') },
  L8: { title: '公示', clause: '一(二) 全面落实监测程序', fixes: ['BACKFILL'], compute: papersOf('L8') },
  L9: { title: '纳入监测申请', clause: '一(二) 全面落实监测程序', fixes: ['BACKFILL'], compute: papersOf('L9') },
  L10: { title: '授权承诺书', clause: '一(二) 全面落实监测程序', fixes: ['BACKFILL'], compute: papersOf('L10') },
  L11: {
    title: '家庭资产信息和基本信息复核',
    clause: '一(二) 全面落实监测程序',
    fixes: ['BACKFILL'],
    compute: papersOf('L11'),
  },
  L12: {
    title: '消除时农户知情同意',
    clause: '一(二) 全面落实监测程序',
    fixes: ['BACKFILL'],
    compute: papersOf('L12'),
  },
  L13: {
    title: '兜底保障户标注准确',
    clause: 'C.6 L13',
    fixes: ['ROLLBACK', 'FORM'],
    compute: computeSafetyNet,
  },
  L14: {
    title: '位置已采集、有帮扶责任人',
    clause: '一(三)3、6',
    fixes: ['FORM', 'HELP'],
    compute: computePlace,
  },
};

export const LOOKBACK_ITEM_KEYS = Object.keys(LOOKBACK_ITEMS) as [LookbackItemKey, ...LookbackItemKey[]];

/** What the village says of an item, and what it says about a finding that it cannot put right now. */
export interface ItemAnswer {
  readonly result: Exclude<LookbackResult, 'OPEN'>;
  readonly remark?: string | undefined;
  /** Name of who said so. */
  readonly by: string;
  readonly on: IsoDate;
}

/** How a case stands in an item. */
export interface ItemFinding {
  readonly key: LookbackItemKey;
  readonly result: LookbackResult;
  readonly isComputed: boolean;
  readonly reasons: readonly string[];
  /** The village's word, also where the register decides: why it cannot be put right now. */
  readonly answer: ItemAnswer | undefined;
  /** Procedures that put it right and run now. */
  readonly underWay: readonly string[];
}

export type ItemAnswers = Readonly<Partial<Record<LookbackItemKey, ItemAnswer>>>;

/** What the register alone says of an item; undefined where the village must tell. */
export const computeItem = (key: LookbackItemKey, facts: ItemFacts): Computed | undefined =>
  LOOKBACK_ITEMS[key].compute(facts);

/** What speaks against a simple yes. */
export const hintsOf = (key: LookbackItemKey, facts: ItemFacts): readonly string[] =>
  LOOKBACK_ITEMS[key].hints?.(facts) ?? [];

/** How a case stands in every item: the register's word where it can tell, else the village's. */
export function lookbackFindings(facts: ItemFacts, answers: ItemAnswers): readonly ItemFinding[] {
  return LOOKBACK_ITEM_KEYS.map((key) => {
    const computed = computeItem(key, facts);
    const answer = answers[key];
    return {
      key,
      result: computed?.result ?? answer?.result ?? 'OPEN',
      isComputed: computed !== undefined,
      reasons: computed?.reasons ?? hintsOf(key, facts),
      answer,
      underWay: LOOKBACK_ITEMS[key].fixes.filter((fix) => facts.running.includes(fix)),
    };
  });
}

/** Items without an answer: the village still has to look. */
export const openItems = (findings: readonly ItemFinding[]): readonly ItemFinding[] =>
  findings.filter(({ result }) => result === 'OPEN');

/** Findings that nothing is done about and nobody has explained. */
export const unexplainedItems = (findings: readonly ItemFinding[]): readonly ItemFinding[] =>
  findings.filter(
    ({ result, answer, underWay }) =>
      result === 'FAIL' && underWay.length === 0 && (answer?.result !== 'FAIL' || (answer.remark ?? '') === ''),
  );
