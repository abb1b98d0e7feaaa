import { ADMISSION } from '@shouwang/domain';
import { describe, expect, test } from 'vitest';
import { incomeBlocks, incomePeriodOf, incomeStatement } from './income-lines.ts';
import { emptyVisit, type VisitDraft } from './visit-draft.ts';
import { visitFormData } from './visit-form-data.ts';

const visitForm = ADMISSION.steps.find(({ key }) => key === 'visit')?.form;
const memberIds = ['father', 'mother', 'son', 'grandson'];
const period = { start: '2025-10-01', end: '2026-09-30' };

/** The visit of the picture in the look: 5 862 yuan a head, 138 below the line. */
const yangShusen: VisitDraft = {
  ...emptyVisit('杨玉梅', '2026-11-23'),
  amounts: {
    migrantWage: 8400,
    publicPostIncome: 6000,
    cropIncome: 12800,
    landTransferIncome: 600,
    minimumLivingPayment: 1648,
    cropExpense: 6000,
    compliantOutOfPocket: 21430,
  },
  securities: { dropout: false, houseUnsafe: false, waterUnsafe: false, uninsured: false },
  risks: [{ type: 'ILLNESS', subtype: '', remark: ' ', personIds: ['father'], amount: 21430 }],
  suddenHardship: false,
  visitors: [
    { name: '杨玉梅', side: 'VILLAGE' },
    { name: '李乡', side: 'TOWNSHIP' },
    { name: ' ', side: 'WORK_TEAM' },
  ],
  conclusion: '情况属实。',
};

describe('a visit as it is handed in', () => {
  test('fits the declared form of the procedure', () => {
    const read = visitForm?.safeParse(visitFormData(yangShusen, { memberIds, period }));
    expect(read?.error?.issues ?? []).toEqual([]);
    expect(read?.data).toMatchObject({
      income: { memberCount: 4, netIncome: 23448, netIncomePerCapita: 5862, wage: 14400, productionExpense: 6000 },
      visitors: [{ name: '杨玉梅' }, { name: '李乡' }],
    });
  });

  test('what is not filled in is absent, so that the domain can name it', () => {
    const data = visitFormData(emptyVisit('杨玉梅', '2026-11-23'), { memberIds, period });
    expect(data).not.toHaveProperty('conclusion');
    expect(data).not.toHaveProperty('suddenHardship');
    expect(visitForm?.safeParse(data).success).toBe(false);
  });

  test('a reason for hardship that was typed and then denied is not handed in', () => {
    const data = visitFormData({ ...yangShusen, suddenHardshipReason: '车祸' }, { memberIds, period });
    expect(data).not.toHaveProperty('suddenHardshipReason');
  });

  test('members who live apart do not count for the share per head', () => {
    const data = visitFormData({ ...yangShusen, apartIds: ['son'] }, { memberIds, period });
    expect(data).toMatchObject({ income: { memberCount: 3, netIncomePerCapita: 7816 } });
  });
});

describe('income while it is filled in', () => {
  test('a change by more than half asks once', () => {
    const lastYear = { migrantWage: 25200, publicPostIncome: 6000 };
    const [wage] = incomeBlocks(yangShusen, lastYear);
    expect(wage?.lines.map(({ asksJump }) => asksJump)).toEqual([true, false, false]);
    const [confirmed] = incomeBlocks({ ...yangShusen, confirmedJumps: ['migrantWage'] }, lastYear);
    expect(confirmed?.lines.some(({ asksJump }) => asksJump)).toBe(false);
  });

  test('exactly half is not a jump', () => {
    const [wage] = incomeBlocks({ amounts: { migrantWage: 4200 }, confirmedJumps: [] }, { migrantWage: 8400 });
    expect(wage?.lines[0]?.asksJump).toBe(false);
  });

  test('a block is complete when every line known last year is answered', () => {
    const lastYear = { migrantWage: 8400, publicPostIncome: 6000 };
    const isComplete = (amounts: VisitDraft['amounts']) =>
      incomeBlocks({ amounts, confirmedJumps: [] }, lastYear)[0]?.isComplete;
    expect(isComplete({})).toBe(false);
    expect(isComplete({ migrantWage: 8400 })).toBe(false);
    expect(isComplete({ migrantWage: 8400, publicPostIncome: 6000 })).toBe(true);
  });

  test('money is added to the fen', () => {
    expect(incomeStatement({ migrantWage: 0.1, otherWageIncome: 0.2 }, 1, period).wage).toBe(0.3);
  });

  test('without people there is no share and no division by zero', () => {
    expect(incomeStatement({ migrantWage: 100 }, 0, period).netIncomePerCapita).toBe(0);
  });

  test('the period is the one fixed for the case, else the twelve months before this one', () => {
    expect(incomePeriodOf({ periodStart: '2025-10-01', periodEnd: '2026-09-30' }, '2026-11-23')).toEqual(period);
    expect(incomePeriodOf(null, '2026-11-23')).toEqual({ start: '2025-11-01', end: '2026-10-31' });
  });
});
