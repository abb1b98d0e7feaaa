import { describe, expect, test } from 'vitest';
import type { IdentificationRecords } from '../procedures/identification-facts.ts';
import { caseFindings, type MemberOfCase } from './case-findings.ts';

const insured = { residentMedical: '是', employeeMedical: '否', healthStatus: '健康' } as const;
const member = (name: string, facts: Record<string, string> = insured): MemberOfCase => ({ name, facts });

const visited = (
  risks: readonly string[],
  { outOfPocket = 18_640, ...securities }: { outOfPocket?: number } & Record<string, boolean | number | undefined> = {},
): IdentificationRecords =>
  ({
    visit: {
      risks: risks.map((type) => ({ type })),
      income: { compliantOutOfPocket: outOfPocket },
      fourSecurities: { dropout: false, houseUnsafe: false, waterUnsafe: false, uninsured: false, ...securities },
    },
  }) as unknown as IdentificationRecords;

const rulesOf = (records: IdentificationRecords, members: readonly MemberOfCase[]) =>
  caseFindings(records, members).map(({ ruleId }) => ruleId);

describe('findings of a case on the review desk', () => {
  test('there are none before the visit', () => {
    expect(caseFindings({}, [member('李正华', {})])).toEqual([]);
  });

  test.each([
    ['[DQ-I-001] nobody of this name is insured', visited(['OTHER']), [member('李正华', {})], ['DQ-I-001']],
    [
      '[DQ-I-002] insured twice',
      visited(['OTHER']),
      [member('李小雨', { residentMedical: '是', employeeMedical: '是' })],
      ['DQ-I-002'],
    ],
    ['[DQ-M-005] disability without a disabled member', visited(['DISABILITY']), [member('李正华')], ['DQ-M-005']],
    ['[DQ-M-006] illness without an ill member', visited(['ILLNESS']), [member('李正华')], ['DQ-M-006']],
    [
      '[DQ-M-007] illness that cost nothing',
      visited(['ILLNESS'], { outOfPocket: 0 }),
      [member('李正华', { ...insured, healthStatus: '患有大病' })],
      ['DQ-M-007'],
    ],
    ['[DQ-M-008] schooling without a pupil', visited(['EDUCATION']), [member('李正华')], ['DQ-M-008']],
    [
      '[DQ-M-011] unsafe water without its risk',
      visited(['OTHER'], { waterUnsafe: true }),
      [member('李正华')],
      ['DQ-M-011'],
    ],
  ])('%s', (_name, records, members, expected) => {
    expect(rulesOf(records, members)).toEqual(expected);
  });

  test('a household whose visit and register agree has none', () => {
    const ill = member('李正华', { ...insured, healthStatus: '长期慢性病,残疾' });
    expect(rulesOf(visited(['ILLNESS', 'DISABILITY']), [ill, member('李小雨')])).toEqual([]);
  });

  test('a finding names who it is about and what to do', () => {
    const [finding] = caseFindings(visited(['OTHER']), [member('李正华', {})]);
    expect(finding?.sentence).toContain('李正华');
    expect(finding?.fix).not.toBe('');
  });
});
