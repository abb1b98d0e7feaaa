import type { Facts, IndicatorKey } from '../collection/catalogue.ts';

/** Something that people write down as income and that is none, or may be none (DOMAIN B.5, DQ-N-022). */
export interface NotIncome {
  readonly id: string;
  readonly label: string;
  /** Words in a note that mean it. */
  readonly words: readonly string[];
  /** `refused`: never income. `asked`: depends on what it was for; a person decides. */
  readonly verdict: 'refused' | 'asked';
}

export const NOT_INCOME: readonly NotIncome[] = [
  {
    id: 'RELIEF',
    label: '一次性救助慰问',
    words: ['慰问', '临时救助', '救灾', '应急救助', '捐款', '捐助'],
    verdict: 'refused',
  },
  {
    id: 'EARMARKED',
    label: '专项补助',
    words: ['危房', '危改', '搬迁', '圈舍', '改厕', '厕所', '建房补助'],
    verdict: 'refused',
  },
  { id: 'LOAN', label: '借贷', words: ['贷款', '借款', '借来', '借的', '赊'], verdict: 'refused' },
  { id: 'OWN_HOUSE', label: '卖自住房', words: ['卖房', '房屋出售', '售房'], verdict: 'refused' },
  {
    id: 'COMPENSATION',
    label: '赔偿补偿',
    words: ['赔偿', '补偿款', '征地', '拆迁', '青苗'],
    verdict: 'asked',
  },
  { id: 'GIFT', label: '礼金继承', words: ['礼金', '彩礼', '随礼', '继承', '遗产'], verdict: 'asked' },
];

/** The notes that say what an "other" line is made of, with the line that they explain. */
export const LINE_NOTES = {
  otherWageNote: 'otherWageIncome',
  otherProductionNote: 'otherProductionIncome',
  otherPropertyNote: 'otherPropertyIncome',
  otherTransferNote: 'otherTransferIncome',
} as const satisfies Readonly<Partial<Record<IndicatorKey, IndicatorKey>>>;

export type LineNote = keyof typeof LINE_NOTES;

/** What a note says that is no income, the certain before the doubtful; undefined when nothing of it does. */
export function findNotIncome(note: string): NotIncome | undefined {
  const says = ({ words }: NotIncome) => words.some((word) => note.includes(word));
  return (
    NOT_INCOME.find((one) => one.verdict === 'refused' && says(one)) ??
    NOT_INCOME.find((one) => one.verdict === 'asked' && says(one))
  );
}

/** Everything in a statement's notes that is no income or may be none. */
export function notIncomeIn(facts: Facts): readonly { readonly note: LineNote; readonly found: NotIncome }[] {
  return (Object.keys(LINE_NOTES) as LineNote[]).flatMap((note) => {
    const found = findNotIncome(facts[note] ?? '');
    return found === undefined ? [] : [{ note, found }];
  });
}
