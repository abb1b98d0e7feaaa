import { DATASETS, type DatasetKey, ID_COLUMN, NAME_COLUMN } from '@shouwang/domain';
import { datasetColumns } from '@shouwang/matching';
import { type RowBatch, readTable } from '@shouwang/spreadsheet';
import type { Context } from '../platform/context.ts';
import { readColumnMapping } from './column-mapping.ts';

/** A row of a department's file in words. */
export type DatasetRowText = {
  /** The person's name as the office writes it. */
  readonly name: string;
  /** What the office says, cell by cell: `车辆类型 小型轿车，状态 正常`; identity numbers are left out. */
  readonly text: string;
};

type FileOfDataset = { readonly datasetKey: string; readonly department: string; readonly sha256: string };

const NAMES_A_PERSON = /\d{15}/u;

const textOf = (rows: RowBatch, row: number, dataset: DatasetKey): DatasetRowText => {
  const cell = (key: string): string => {
    const position = rows.header.columnOf[key];
    return position === undefined ? '' : rows.textAt(row, position).trim();
  };
  const said = DATASETS[dataset].columns
    .filter(({ key }) => key !== NAME_COLUMN && key !== ID_COLUMN)
    .map(({ key, label }) => ({ label, value: cell(key) }))
    .filter(({ value }) => value !== '' && !NAMES_A_PERSON.test(value));
  return { name: cell(NAME_COLUMN), text: said.map(({ label, value }) => `${label} ${value}`).join('，') };
};

/**
 * Reads some rows of a stored file again, by the numbers that a person sees: several for a number when the file has
 * several sheets.
 */
export const datasetRowTexts = async (
  { services }: Context,
  file: FileOfDataset,
  rowNumbers: readonly number[],
): Promise<ReadonlyMap<number, readonly DatasetRowText[]>> => {
  const wanted = new Set(rowNumbers);
  const texts = new Map<number, readonly DatasetRowText[]>();
  if (wanted.size === 0) return texts;
  const dataset = file.datasetKey as DatasetKey;
  await readTable(services.files.pathOf(file.sha256), {
    columns: datasetColumns(DATASETS[dataset], await readColumnMapping(services.database.prisma, file)),
    onBatch: (rows) => {
      for (let row = 0; row < rows.length; row++) {
        const number = rows.rowNumberAt(row);
        if (wanted.has(number)) texts.set(number, [...(texts.get(number) ?? []), textOf(rows, row, dataset)]);
      }
    },
  });
  return texts;
};
