import type { LookbackCaseFacts } from '../src/lookback/lookback-case.ts';
import type { ItemFacts } from '../src/lookback/lookback-items.ts';

/** A monitored household of which the register can say good things only, but that has no papers. */
export const someItemFacts = (changes: Partial<ItemFacts> = {}): ItemFacts => ({
  status: 'OPEN',
  papers: [],
  lookbackOpenedOn: '2021-10-16',
  screened: [],
  category: '边缘易致贫户',
  categoryByIncome: '边缘易致贫户',
  uncoveredRisks: [],
  runningMeasures: [],
  judgements: [{ option: '医疗救助', isGood: true }],
  isWithoutLabour: false,
  isSafetyNetHousehold: false,
  hasSafetyNet: false,
  hasLocation: true,
  hasHelper: true,
  running: [],
  completed: [],
  ...changes,
});

/** What decisions about the look-back of a case look at. */
export const someLookbackFacts = (
  items: Partial<ItemFacts> = {},
  changes: Partial<LookbackCaseFacts> = {},
): LookbackCaseFacts => ({
  evidence: [],
  items: someItemFacts(items),
  isLookbackOpen: true,
  actorName: '杨玉梅',
  today: '2021-10-18',
  sample: undefined,
  ...changes,
});
