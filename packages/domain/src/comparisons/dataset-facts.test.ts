import { describe, expect, it } from 'vitest';
import { indicator } from '../collection/catalogue.ts';
import { fenOfCell } from './cell-words.ts';
import type { ComparedRow } from './check.ts';
import type { DatasetKey } from './dataset.ts';
import { DATASET_FACTS, factsDayOf, mergeStated } from './dataset-facts.ts';
import { DATASETS } from './datasets.ts';

const row = (dataset: DatasetKey, cells: Readonly<Record<string, string>>): ComparedRow => ({
  dataset,
  outcome: 'EXACT',
  idNumber: '',
  text: (column) => cells[column] ?? '',
  fen: (column) => fenOfCell(cells[column] ?? ''),
});

const stated = (dataset: DatasetKey, cells: Readonly<Record<string, string>>) =>
  DATASET_FACTS[dataset]?.of(row(dataset, cells));

describe('[CMP-15] a row states', () => {
  it.each<[DatasetKey, Readonly<Record<string, string>>, object | undefined]>([
    [
      'medical-insured',
      { insurance: '城乡居民基本医疗保险', paymentStatus: '已缴费' },
      { residentMedical: '是', employeeMedical: '否' },
    ],
    ['medical-insured', { insurance: '职工基本医疗保险' }, { residentMedical: '否', employeeMedical: '是' }],
    ['medical-insured', { insurance: '城乡居民基本医疗保险', paymentStatus: '未缴费' }, undefined],
    ['medical-insured', { insurance: '意外险', paymentStatus: '已缴费' }, undefined],
    ['minimum-allowance', { status: '在保' }, { minimumLivingAllowance: '农村低保' }],
    ['minimum-allowance', { status: '停保' }, { minimumLivingAllowance: '未享受' }],
    ['minimum-allowance', { status: '' }, undefined],
    [
      'disability',
      { status: '正常', category: '肢体', grade: '二级', issuedOn: '2019年5月' },
      { disabilityCategory: '肢体残疾', disabilityGrade: '二级', disabilityCertYear: '2019' },
    ],
    [
      'disability',
      { status: '正常', category: '肢体残疾', grade: '一级', issuedOn: '20141225' },
      { disabilityCategory: '肢体残疾', disabilityGrade: '一级', disabilityCertYear: '2014' },
    ],
    ['disability', { status: '正常', category: '不认识', grade: '九级' }, {}],
    ['disability', { status: '注销', category: '肢体', grade: '二级' }, undefined],
    [
      'students',
      { stage: '初中', grade: '八年级', school: '诺邓镇中学', attendance: '在读' },
      { schoolStatus: '八年级', schoolName: '诺邓镇中学' },
    ],
    ['students', { stage: '初中', grade: '八年级', attendance: '休学' }, undefined],
  ])('%s %j: %j', (dataset, cells, facts) => {
    expect(stated(dataset, cells)).toEqual(facts);
  });

  it('only what its department owns', () => {
    for (const [dataset, facts] of Object.entries(DATASET_FACTS)) {
      for (const key of facts?.keys ?? []) {
        expect([key, indicator(key).owner]).toEqual([key, DATASETS[dataset as DatasetKey].department]);
        expect(indicator(key).entity).toBe('person');
      }
    }
  });

  it('several rows of one person together: insured in one of them is insured', () => {
    const resident = { residentMedical: '是', employeeMedical: '否' };
    const employee = { residentMedical: '否', employeeMedical: '是' };
    expect(mergeStated(resident, employee)).toEqual({ residentMedical: '是', employeeMedical: '是' });
    expect(mergeStated({ schoolName: '甲校' }, { schoolName: '乙校' })).toEqual({ schoolName: '乙校' });
  });
});

describe('[CMP-16] what a file states is true', () => {
  it.each([
    ['from the last day of its month', '202109', '2021-10-20', null, '2021-09-30'],
    ['from the day on which it came, when its period is not over', '2021', '2021-10-20', null, '2021-10-20'],
    ['at the cut-off of the round of its year', '2021', '2021-10-20', '2021-09-30', '2021-09-30'],
    ['from the end of its year, when that is over', '2020', '2021-10-20', '2021-09-30', '2020-12-31'],
    ['from the day on which it came, when the office did not say', null, '2021-10-20', '2021-09-30', '2021-10-20'],
    ['from its own month after the cut-off', '202110', '2021-11-05', '2021-09-30', '2021-10-31'],
  ])('%s', (_, period, handedInOn, cutoffOn, day) => {
    expect(factsDayOf(period, handedInOn, cutoffOn)).toBe(day);
  });
});
