import { describe, expect, it } from 'vitest';
import { someItemFacts } from '../../testing/lookback.ts';
import { type ItemFacts, LOOKBACK_ITEM_KEYS, type LookbackItemKey, lookbackFindings } from './lookback-items.ts';
import { LOOKBACK_PAPER_NAMES, type LookbackPaper, paperState, papersLeftBy } from './lookback-papers.ts';

const resultOf = (key: LookbackItemKey, facts: Partial<ItemFacts>) =>
  lookbackFindings(someItemFacts(facts), {}).find((one) => one.key === key)?.result;

const eliminated = { status: 'ELIMINATED' } as const;
const all = (isBackfilled: boolean) => LOOKBACK_PAPER_NAMES.map((paper) => ({ paper, on: '2021-10-20', isBackfilled }));

describe('the items of a look-back', () => {
  it('[LBK-2] are the fourteen of the notice, each once', () => {
    expect(LOOKBACK_ITEM_KEYS).toEqual(Array.from({ length: 14 }, (_, index) => `L${index + 1}`));
    expect(lookbackFindings(someItemFacts(), {}).map(({ key }) => key)).toEqual(LOOKBACK_ITEM_KEYS);
  });

  it.each<readonly [LookbackItemKey, Partial<ItemFacts>, string]>([
    ['L1', {}, 'OPEN'],
    ['L1', { status: 'REMOVED' }, 'FIXED'],
    ['L2', {}, 'NOT_APPLICABLE'],
    ['L2', { completed: ['ROLLBACK'] }, 'FIXED'],
    ['L2', eliminated, 'OPEN'],
    ['L3', {}, 'NOT_APPLICABLE'],
    ['L3', eliminated, 'PASS'],
    ['L3', { ...eliminated, runningMeasures: ['医疗救助'] }, 'OPEN'],
    ['L4', {}, 'PASS'],
    ['L4', { completed: ['CATEGORY_CORRECTION'] }, 'FIXED'],
    ['L4', { category: '突发严重困难户' }, 'FAIL'],
    ['L4', { categoryByIncome: undefined }, 'OPEN'],
    ['L5', {}, 'PASS'],
    ['L5', { uncoveredRisks: ['因病'] }, 'FAIL'],
    ['L6', {}, 'PASS'],
    ['L6', { judgements: [] }, 'OPEN'],
    ['L6', { judgements: [{ option: '医疗救助', isGood: undefined }] }, 'OPEN'],
    ['L6', { judgements: [{ option: '医疗救助', isGood: false }] }, 'FAIL'],
    ['L7', {}, 'FAIL'],
    ['L7', { papers: all(false) }, 'PASS'],
    ['L7', { papers: all(true) }, 'FIXED'],
    ['L8', { papers: all(false).filter(({ paper }) => paper !== 'PUBLICITY_ELIMINATION') }, 'PASS'],
    ['L8', { ...eliminated, papers: all(false).filter(({ paper }) => paper !== 'PUBLICITY_ELIMINATION') }, 'FAIL'],
    ['L9', { papers: all(false) }, 'PASS'],
    ['L10', {}, 'FAIL'],
    ['L11', { papers: all(true) }, 'FIXED'],
    ['L12', {}, 'NOT_APPLICABLE'],
    ['L12', eliminated, 'FAIL'],
    ['L13', {}, 'NOT_APPLICABLE'],
    ['L13', { isWithoutLabour: true }, 'PASS'],
    ['L13', { isWithoutLabour: true, hasSafetyNet: true }, 'FAIL'],
    ['L13', { isWithoutLabour: true, hasSafetyNet: true, isSafetyNetHousehold: true }, 'PASS'],
    ['L13', { ...eliminated, isWithoutLabour: true }, 'FAIL'],
    ['L13', { isWithoutLabour: true, completed: ['ROLLBACK'] }, 'FIXED'],
    ['L14', {}, 'PASS'],
    ['L14', { hasLocation: false }, 'FAIL'],
    ['L14', { hasHelper: false }, 'FAIL'],
    ['L14', { ...eliminated, hasHelper: false }, 'PASS'],
  ])('[LBK-2] %s with %j is %s', (key, facts, expected) => {
    expect(resultOf(key, facts)).toBe(expected);
  });

  it('[LBK-4] a finding names the procedure that puts it right and runs', () => {
    const facts = someItemFacts({ running: ['REMOVAL', 'POPULATION_CHANGE'] });
    const findings = lookbackFindings(facts, {});
    expect(findings.filter(({ underWay }) => underWay.length > 0)).toMatchObject([
      { key: 'L1', underWay: ['REMOVAL'] },
    ]);
  });
});

describe('the papers of a look-back', () => {
  it('[LBK-10] a cell is there, made up for, empty or not asked for; the original goes before', () => {
    const state = (paper: LookbackPaper, facts: Partial<ItemFacts>) => paperState(someItemFacts(facts), paper);
    expect(state('APPLICATION', {})).toBe('EMPTY');
    expect(state('APPLICATION', { papers: all(true) })).toBe('BACKFILLED');
    expect(state('APPLICATION', { papers: [...all(true), ...all(false)] })).toBe('THERE');
    expect(state('ELIMINATION_CONSENT', {})).toBe('NOT_DUE');
    expect(state('ELIMINATION_CONSENT', eliminated)).toBe('EMPTY');
    expect(state('APPLICATION', { status: 'REMOVED' })).toBe('NOT_DUE');
  });

  it('[LBK-10] what a procedure of today leaves behind is on record', () => {
    expect(papersLeftBy('ADMISSION', 'apply')).toEqual(['APPLICATION', 'AUTHORIZATION']);
    expect(papersLeftBy('ELIMINATION', 'consent')).toEqual(['ELIMINATION_CONSENT']);
    expect(papersLeftBy('ADMISSION', 'publish')).toEqual([]);
    expect(papersLeftBy('REMOVAL', 'review')).toEqual([]);
  });
});
