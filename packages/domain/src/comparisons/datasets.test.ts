import { describe, expect, it } from 'vitest';
import { ID_COLUMN, NAME_COLUMN } from './dataset.ts';
import { DATASET_KEYS, DATASETS, isDatasetKey } from './datasets.ts';

describe.each(DATASET_KEYS)('the dataset %s', (key) => {
  const { columns } = DATASETS[key];

  it('has a column for the number and one for the name, and cannot do without them', () => {
    for (const column of [ID_COLUMN, NAME_COLUMN]) {
      expect(columns.find((candidate) => candidate.key === column)).toMatchObject({ required: true });
    }
  });

  it('calls no two columns alike, so that a header means one thing', () => {
    const headers = columns.flatMap(({ label, aliases }) => [label, ...aliases]);
    expect(headers.filter((header, i) => headers.indexOf(header) !== i)).toEqual([]);
    expect(new Set(columns.map((column) => column.key)).size).toBe(columns.length);
  });
});

it('only declared datasets are known', () => {
  expect(isDatasetKey('deaths')).toBe(true);
  expect(isDatasetKey('toString')).toBe(false);
});
