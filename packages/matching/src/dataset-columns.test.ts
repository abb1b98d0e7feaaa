import { DATASETS } from '@shouwang/domain';
import { expect, it } from 'vitest';
import { datasetColumns } from './dataset-columns.ts';

const namesOf = (mapping: Record<string, string | null>, key: string) =>
  datasetColumns(DATASETS['minimum-allowance'], mapping).find((column) => column.key === key)?.names ?? [];

it('a corrected header counts before the declared ones', () => {
  expect(namesOf({ 人员证号: 'idNumber' }, 'idNumber').slice(0, 2)).toEqual(['人员证号', '身份证号']);
});

it('a header that somebody gave to another column, or left unread, no longer means the declared one', () => {
  expect(namesOf({ 状态: null, '户主 身份证号': 'idNumber' }, 'status')).not.toContain('状态');
  expect(namesOf({ '户主 身份证号': 'idNumber' }, 'headIdNumber')).not.toContain('户主身份证号');
});
