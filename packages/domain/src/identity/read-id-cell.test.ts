import { describe, expect, it } from 'vitest';
import { DISABILITY_NUMBER_LENGTHS } from './id-number.ts';
import { readIdCell } from './read-id-cell.ts';

const RULES = { latestBirthOn: '2021-09-30' };
const ID = '532999197111054414';

describe('[CMP-1] the cell of an identity number', () => {
  it.each([
    [ID],
    [`="${ID}"`],
    [` ="${ID}" `],
    [`'${ID}`],
    [` '${ID}`],
    ['５３２９９９１９７１１１０５４４１４'],
    [`${ID}.0`],
    [`　532999 19711105 4414\u00a0\t`],
  ])('%j is read as the number it means', (text) => {
    expect(readIdCell({ text, isNumber: false }, RULES)).toMatchObject({ ok: true, idNumber: ID, idKey: ID });
  });

  it.each([
    ['53299919800511940x', '53299919800511940X'],
    ['53299919800511940ｘ', '53299919800511940X'],
    ['53299919800511940Ｘ', '53299919800511940X'],
  ])('%s ends in a half-width upper-case X', (text, idNumber) => {
    expect(readIdCell({ text, isNumber: false }, RULES)).toMatchObject({ ok: true, idNumber });
  });

  it.each([
    ['', 'ID_EMPTY'],
    [' 　\u00a0', 'ID_EMPTY'],
    ['=""', 'ID_EMPTY'],
    ["'", 'ID_EMPTY'],
    ['5.32999E+17', 'ID_DAMAGED'],
    ['5.32999e+17', 'ID_DAMAGED'],
    ['5E17', 'ID_DAMAGED'],
    ['５.32999E+17', 'ID_DAMAGED'],
    [`${ID}.00`, 'ID_LENGTH'],
    ['53299919711105441', 'ID_LENGTH'],
    ['53299971110544X', 'ID_LENGTH'],
    ['532999711305441', 'ID_DATE'],
    ['无', 'ID_LENGTH'],
    ['53299919711105441５５', 'ID_LENGTH'],
  ])('%j is refused as %s', (text, reason) => {
    expect(readIdCell({ text, isNumber: false }, RULES)).toEqual({ ok: false, reason });
  });

  it('is damaged for good when the spreadsheet stored it as a number, whatever it looks like', () => {
    expect(readIdCell({ text: ID, isNumber: true }, RULES)).toEqual({ ok: false, reason: 'ID_DAMAGED' });
  });

  it('of fifteen digits is converted, also with a tail .0, and says so', () => {
    const converted = { ok: true, idNumber: ID, idKey: ID, note: 'ID15_CONVERTED' };
    expect(readIdCell({ text: '532999711105441', isNumber: false }, RULES)).toEqual(converted);
    expect(readIdCell({ text: '532999711105441.0', isNumber: false }, RULES)).toEqual(converted);
  });

  it('of a disability certificate keeps its 20 or 22 characters and matches by the first eighteen', () => {
    const rules = { ...RULES, lengths: DISABILITY_NUMBER_LENGTHS };
    expect(readIdCell({ text: ' 53299919830116070634b1', isNumber: false }, rules)).toEqual({
      ok: true,
      idNumber: '53299919830116070634B1',
      idKey: '532999198301160706',
      note: 'ID_NORMALISED',
    });
  });

  it.each([ID, `="${ID}"`])('has no note when the number stood there as it should: %s', (text) => {
    expect(readIdCell({ text, isNumber: false }, RULES)).toEqual({ ok: true, idNumber: ID, idKey: ID });
  });
});
