import type { IdCellProblem } from '../identity/read-id-cell.ts';
import { normaliseName } from './person-name.ts';

/** What became of a row. Matched are EXACT and ID_ONLY, unmatched NAME_ONLY and NOT_IN_REGISTER. */
export type RowOutcome = 'EXACT' | 'ID_ONLY' | 'NAME_ONLY' | 'NOT_IN_REGISTER' | 'REJECTED';

/** Why a row is rejected. An unusable number rejects its row whatever the name. */
export type RowRejection = IdCellProblem | 'DUPLICATE_ROW' | 'FORMULA_CELL';

/** What was changed before a row matched; for the reader only. */
export type RowNote = 'ID15_CONVERTED' | 'ID_NORMALISED' | 'NAME_NORMALISED';

/** What is wrong with a rejected row and how to mend it, as the column 错误说明 says it. */
export const REJECTION_MESSAGES: Readonly<Record<RowRejection, string>> = {
  ID_DAMAGED: '身份证号被表格软件改成了数字，末尾几位已经丢失。把这一列设成文本，从原系统重新导出',
  ID_EMPTY: '没有身份证号。补上后重传；合计行可以删掉',
  ID_LENGTH: '身份证号位数不对。核对后改正',
  ID_CHARSET: '身份证号里有不该有的字。核对后改正',
  ID_DATE: '身份证号里的出生日期不存在或太晚。核对后改正',
  ID_CHECKSUM: '身份证号校验位不对，多半有一位写错。核对后改正',
  DUPLICATE_ROW: '和前面一行完全一样，只算第一行。删掉重复的一行',
  FORMULA_CELL: '格子里是公式，不读公式的结果。选择性粘贴为数值后重传',
};

/** The people a row with a known key is about, and whether the name agrees. */
export interface KeyMatch<Person> {
  readonly outcome: 'EXACT' | 'ID_ONLY';
  readonly people: readonly Person[];
  readonly note?: 'NAME_NORMALISED';
}

/**
 * Decides a row whose key is in the register (department comparison, step 5). Where several registered people share the
 * key, those whose name agrees count, otherwise all.
 * @param sameKey at least one person
 */
export function matchByKey<Person extends { readonly name: string }>(
  name: string,
  sameKey: readonly Person[],
): KeyMatch<Person> {
  const normal = normaliseName(name);
  const people = sameKey.filter((person) => normaliseName(person.name) === normal);
  if (people.length === 0) return { outcome: 'ID_ONLY', people: sameKey };
  const isAsWritten = people.some((person) => person.name === name);
  return isAsWritten ? { outcome: 'EXACT', people } : { outcome: 'EXACT', people, note: 'NAME_NORMALISED' };
}
