import type { Reader, Transaction } from '@shouwang/database';
import { COUNTY_FIELDS, type CountyBlock, type CountyField, type CountyFieldType } from '@shouwang/domain';

/** The newest value of a field in a year. */
export type CountyValue = { readonly text: string; readonly by: string; readonly at: Date };

type Added = {
  readonly id: string;
  readonly block: string;
  readonly name: string;
  readonly unit: string;
  readonly type: string;
  readonly yearFrom: number;
  readonly yearTo: number | null;
};

/** A stored definition as the domain reads it. Its key is its id, so that no declared field is ever taken for it. */
const fieldOfRow = ({ id, block, name, unit, type, yearFrom, yearTo }: Added): CountyField => ({
  key: id,
  block: block as CountyBlock,
  name,
  unit,
  type: type as CountyFieldType,
  yearFrom,
  ...(yearTo !== null && { yearTo }),
});

/** Every field of a county's form: those declared, then those added, the oldest first. */
export const countyFieldsOf = async (
  db: Pick<Reader | Transaction, 'countyFormField'>,
  where: object,
): Promise<readonly CountyField[]> => {
  const added = await db.countyFormField.findMany({ where, orderBy: [{ createdAt: 'asc' }, { id: 'asc' }] });
  return [...COUNTY_FIELDS, ...added.map(fieldOfRow)];
};

/** The newest values of a year by field. */
export const countyValuesOf = async (
  db: Pick<Reader | Transaction, 'countyFormValue'>,
  where: object,
): Promise<ReadonlyMap<string, CountyValue>> => {
  const rows = await db.countyFormValue.findMany({ where, orderBy: [{ recordedAt: 'asc' }, { id: 'asc' }] });
  return new Map(
    rows.map(({ fieldKey, text, recordedBy, recordedAt }) => [fieldKey, { text, by: recordedBy, at: recordedAt }]),
  );
};
