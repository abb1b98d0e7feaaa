import { describe, expect, test } from 'vitest';
import { type CollectionDraft, collectionInput, EMPTY_COLLECTION, standingOf, withAnswer } from './collection-draft.ts';
import { type CollectionForm, recordOf } from './collection-form.ts';

const value = (key: string, text: string, lockedBy: string | null = null) => ({
  key,
  text,
  isMasked: false,
  lockedBy,
  statement: null,
  provenance: { who: '导入', at: '2026-10-01T00:00:00Z', source: '导入' },
});

const form: CollectionForm = {
  __typename: 'CollectionForm',
  id: 'h:2026',
  householdId: 'h',
  headName: '杨一',
  householdNo: '532900000001',
  areaName: '汤涧村',
  villageCode: '532929100201',
  year: 2026,
  version: 3,
  isMonitored: false,
  periodStart: '2025-10-01',
  periodEnd: '2026-09-30',
  line: '8700',
  jumpShare: 0.5,
  confirmed: [],
  savedBy: null,
  savedAt: null,
  mayCollect: true,
  parts: [{ key: 'living', label: '生活条件', state: 'DONE', unchanged: true, by: '杨玉梅', at: null }],
  rows: [
    {
      id: 'h',
      entity: 'household',
      name: '杨一',
      values: [value('migrantWage', '24000'), value('minimumLivingPayment', '4800', '民政局')],
      lastYear: [{ key: 'migrantWage', text: '24000' }],
    },
  ],
};
const record = recordOf(form);
const through = (draft: CollectionDraft, ...parts: CollectionDraft['through']): CollectionDraft => ({
  ...draft,
  through: parts,
});

describe('[COL-4] a part on the phone', () => {
  test('stands as it was saved until somebody touches it', () => {
    expect(standingOf(form, record, EMPTY_COLLECTION, 'living').state).toBe('DONE');
    expect(standingOf(form, record, EMPTY_COLLECTION, 'income').state).toBe('NOT_STARTED');
    expect(standingOf(form, record, through(EMPTY_COLLECTION, 'income'), 'income').state).toBe('DONE');
  });

  test('counts what differs from the register, and nothing that was typed back', () => {
    const typed = withAnswer(EMPTY_COLLECTION, 'h', 'migrantWage', '8400');
    expect(standingOf(form, record, typed, 'income')).toMatchObject({ state: 'PARTIAL', changed: 1 });
    expect(standingOf(form, record, withAnswer(typed, 'h', 'migrantWage', '24000'), 'income').changed).toBe(0);
  });
});

describe('[COL-5] what is handed in', () => {
  test('is the parts gone through, which of them without a change, and the changed values alone', () => {
    const draft = withAnswer(through(EMPTY_COLLECTION, 'income', 'land'), 'h', 'migrantWage', ' 8400 ');
    expect(collectionInput(form, draft)).toEqual({
      parts: [
        { key: 'income', unchanged: false },
        { key: 'land', unchanged: true },
      ],
      answers: [{ rowId: 'h', key: 'migrantWage', text: '8400' }],
      confirmed: [],
    });
  });

  test('[INC-5] a new value asks again', () => {
    const confirmed = { ...EMPTY_COLLECTION, confirmed: ['migrantWage'] };
    expect(withAnswer(confirmed, 'h', 'migrantWage', '100').confirmed).toEqual([]);
  });
});
