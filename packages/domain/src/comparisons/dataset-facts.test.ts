import { describe, expect, it } from 'vitest';
import { type Facts, indicator } from '../collection/catalogue.ts';
import { fenOfCell } from './cell-words.ts';
import type { ComparedRow } from './check.ts';
import { DEFAULT_COMPARISON_SETTINGS } from './comparison-settings.ts';
import type { DatasetKey } from './dataset.ts';
import { agreedFacts, DATASET_FACTS, type DatasetFacts, sharedFacts } from './dataset-facts.ts';
import { DATASET_KEYS, DATASETS } from './datasets.ts';

type Cells = Readonly<Record<string, string>>;

/** A row that refuses to give a column that its dataset does not declare. */
function aRow(dataset: DatasetKey, cells: Cells): ComparedRow {
  return {
    dataset,
    outcome: 'EXACT',
    idNumber: '532999197111054414',
    text(column) {
      if (DATASETS[dataset].columns.every(({ key }) => key !== column)) throw new Error(`${dataset} has no ${column}`);
      return cells[column] ?? '';
    },
    fen(column) {
      return fenOfCell(this.text(column));
    },
  };
}

function declared(dataset: DatasetKey): DatasetFacts {
  const facts = DATASET_FACTS[dataset];
  if (!facts) throw new Error(dataset);
  return facts;
}

const stateOf = (dataset: DatasetKey, cells: Cells) =>
  declared(dataset).stateOf(aRow(dataset, cells), DEFAULT_COMPARISON_SETTINGS);

const cases: readonly (readonly [DatasetKey, string, Cells, Facts])[] = [
  [
    'medical-insured',
    '居民',
    { insurance: '城乡居民基本医疗保险', year: '2021', paymentStatus: '已缴费' },
    { residentMedical: '是' },
  ],
  ['medical-insured', '职工', { insurance: '职工基本医疗保险' }, { employeeMedical: '是' }],
  ['medical-insured', 'a year that is not the round’s', { insurance: '城乡居民基本医疗保险', year: '2020' }, {}],
  ['medical-insured', 'nothing paid', { insurance: '城乡居民基本医疗保险', paymentStatus: '未缴费' }, {}],
  ['medical-insured', 'an insurance of another kind', { insurance: '生育保险' }, {}],
  ['minimum-allowance', '在保', { status: '在保' }, { minimumLivingAllowance: '农村低保' }],
  ['minimum-allowance', '停保', { status: '停保' }, {}],
  [
    'disability',
    '正常',
    { status: '正常', category: '肢体', grade: '二级', issuedOn: '2014年2月' },
    { disabilityCategory: '肢体残疾', disabilityGrade: '二级', disabilityCertYear: '2014' },
  ],
  [
    'disability',
    'a month that there is not',
    { status: '正常', grade: '二级', issuedOn: '2014-13' },
    { disabilityGrade: '二级' },
  ],
  ['disability', 'a grade that there is not', { status: '正常', grade: '九级' }, {}],
  ['disability', '注销', { status: '注销', category: '肢体', grade: '二级' }, {}],
  [
    'students',
    '在读',
    { attendance: '在读', stage: '初中', grade: '八年级', school: '诺邓镇中学' },
    { schoolStatus: '八年级', schoolName: '诺邓镇中学' },
  ],
  ['students', '休学', { attendance: '休学', stage: '初中', grade: '八年级', school: '诺邓镇中学' }, {}],
  ['students', 'a grade that there is not', { attendance: '在读', stage: '初中', grade: '十年级' }, {}],
  ['medical-costs', 'assistance', { medicalAssistance: '3151.10' }, { medicalAssistance: '是' }],
  ['medical-costs', 'none until now', { medicalAssistance: '0' }, {}],
  [
    'migrant-work',
    'a spell in the period',
    {
      workProvince: '广东省',
      workPrefecture: '佛山市',
      workCounty: '顺德区',
      startMonth: '2020年11月',
      endMonth: '202107',
    },
    { workLocation: '广东省佛山市顺德区', workMonths: '9' },
  ],
  ['migrant-work', 'a spell before the period', { workCounty: '顺德区', startMonth: '201901', endMonth: '201912' }, {}],
  ['migrant-work', 'month 13', { workCounty: '顺德区', startMonth: '202013' }, {}],
];

describe('[FAC-1] a row says what its cells say for certain', () => {
  it.each(cases)('%s: %s', (dataset, _, cells, facts) => {
    expect(stateOf(dataset, cells).person).toEqual(facts);
  });

  it('and nothing that its dataset does not declare', () => {
    for (const [dataset, , cells] of cases) {
      const keys = Object.keys(stateOf(dataset, cells).person);
      expect(declared(dataset).person).toEqual(expect.arrayContaining(keys));
    }
  });

  it('every declared indicator is of the entity and asked of, or known about, a household', () => {
    for (const dataset of DATASET_KEYS) {
      for (const key of DATASET_FACTS[dataset]?.person ?? []) expect(indicator(key).entity).toBe('person');
      for (const key of DATASET_FACTS[dataset]?.household ?? []) expect(indicator(key).entity).toBe('household');
    }
  });
});

describe('[FAC-2] several rows of one person', () => {
  const said = (person: Facts) => ({ person });

  it('say together what they agree about', () => {
    const rows = [
      said({ schoolStatus: '八年级', schoolName: '一中' }),
      said({ schoolStatus: '八年级', schoolName: '二中' }),
    ];
    expect(agreedFacts(rows, declared('students'))).toEqual({ schoolStatus: '八年级' });
    expect(
      agreedFacts([said({ residentMedical: '是' }), said({ employeeMedical: '是' })], declared('medical-insured')),
    ).toEqual({ residentMedical: '是', employeeMedical: '是' });
  });

  it('of work say nothing: which spell is the year’s, the village says', () => {
    const spell = said({ workLocation: '云南省昆明市官渡区', workMonths: '3' });
    expect(agreedFacts([spell, spell], declared('migrant-work'))).toEqual({});
    expect(agreedFacts([spell], declared('migrant-work'))).toEqual(spell.person);
  });
});

describe('[FAC-3] the allowance of a household', () => {
  const row = (cells: Cells) =>
    stateOf('minimum-allowance', {
      status: '在保',
      monthlyAmount: '300',
      startMonth: '2015-02',
      peopleCount: '2',
      ...cells,
    }).share;

  it.each([
    ['since long ago: the twelve months of the period', { startMonth: '2015-02' }, 3_600_00],
    ['since the last month', { startMonth: '2021年9月' }, 300_00],
    ['since the middle, a serial date', { startMonth: '44256' }, 2_100_00],
  ])('is months times amount, %s', (_, cells, fen) => {
    expect(row(cells)?.fen).toBe(fen);
  });

  it.each([
    ['no amount', { monthlyAmount: '' }],
    ['month 13', { startMonth: '2020-13' }],
    ['a beginning to come', { startMonth: '202110' }],
    ['no count of people', { peopleCount: '' }],
  ])('is not said with %s', (_, cells) => {
    expect(row(cells)).toBeUndefined();
  });

  it('is the sum of all its people, and unknown while one of them is missing', () => {
    const share = { key: 'minimumLivingPayment', fen: 3_600_00, parts: 2 } as const;
    const other = { ...share, fen: 3_000_00 };
    expect(sharedFacts([share, other])).toEqual({ minimumLivingPayment: '6600' });
    expect(sharedFacts([share])).toEqual({});
    expect(sharedFacts([share, other, other])).toEqual({});
    expect(sharedFacts([{ ...share, parts: 1 }])).toEqual({ minimumLivingPayment: '3600' });
  });

  it('is unknown where each of its people carries the same: it may be the household’s', () => {
    const share = { key: 'minimumLivingPayment', fen: 3_600_00, parts: 2 } as const;
    expect(sharedFacts([share, share])).toEqual({});
  });
});
