import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  checkCharacter,
  convertId15,
  DISABILITY_NUMBER_LENGTHS,
  findBirthDateInId,
  findGenderInId,
  findIdNumberProblem,
  findIdNumberProblemAt,
  hasValidCheckCharacter,
  idKey,
  isUsableIdNumber,
  maskIdNumber,
} from './id-number.ts';

const REFERENCE = '2021-09-30';

const validNumber = fc
  .tuple(fc.integer({ min: 0, max: 44_000 }), fc.integer({ min: 0, max: 999 }))
  .map(([days, order]) => {
    const day = new Date(Date.UTC(1900, 0, 1) + days * 86_400_000).toISOString().slice(0, 10).replaceAll('-', '');
    const first17 = `532999${day}${String(order).padStart(3, '0')}`;
    return `${first17}${checkCharacter(first17)}`;
  });

describe('[CMP-2] an identity number', () => {
  it.each([
    ['53299919700314123', 'ID_LENGTH'],
    ['5329991970031412345', 'ID_LENGTH'],
    ['5329991970A3141234', 'ID_CHARSET'],
    ['53299919700230123X', 'ID_DATE'],
    ['532999189912311234', 'ID_DATE'],
    ['532999202110011234', 'ID_DATE'],
    ['532999197111054415', 'ID_CHECKSUM'],
    ['532999197111054414', undefined],
    ['53299919900229123X', 'ID_DATE'],
  ])('%s is judged %s', (idNumber, problem) => {
    expect(findIdNumberProblem(idNumber, REFERENCE)).toBe(problem);
  });

  it('may have 20 or 22 characters only where disability certificates are read', () => {
    for (const idNumber of ['53299919970716561654', '53299919830116070634B1']) {
      expect(findIdNumberProblem(idNumber, REFERENCE)).toBe('ID_LENGTH');
      expect(findIdNumberProblem(idNumber, REFERENCE, DISABILITY_NUMBER_LENGTHS)).toBeUndefined();
    }
  });

  it('is found broken when any one digit is changed (a single slip never passes the check character)', () => {
    fc.assert(
      fc.property(validNumber, fc.nat(16), fc.integer({ min: 1, max: 9 }), (idNumber, at, step) => {
        const digit = (Number(idNumber[at]) + step) % 10;
        const wrong = `${idNumber.slice(0, at)}${digit}${idNumber.slice(at + 1)}`;
        expect(hasValidCheckCharacter(idNumber)).toBe(true);
        expect(hasValidCheckCharacter(wrong)).toBe(false);
      }),
    );
  });

  it('is judged alike as text and as bytes in the middle of a file', () => {
    fc.assert(
      fc.property(
        validNumber,
        fc.string({ maxLength: 1, unit: fc.constantFrom('0', '5', 'X', 'A') }),
        (valid, last) => {
          const idNumber = `${valid.slice(0, 17)}${last || valid[17]}`;
          const bytes = Uint8Array.from(`,${idNumber},`, (character) => character.charCodeAt(0));
          expect(findIdNumberProblemAt(bytes, 1, 20210930)).toBe(findIdNumberProblem(idNumber, REFERENCE));
        },
      ),
    );
  });

  it('of fifteen digits becomes one of eighteen with the same birth date', () => {
    fc.assert(
      fc.property(validNumber, (idNumber) => {
        fc.pre(idNumber.slice(6, 8) === '19');
        expect(convertId15(idNumber.slice(0, 6) + idNumber.slice(8, 17))).toBe(idNumber);
      }),
    );
    expect(convertId15('53299970031412X')).toBeUndefined();
  });

  it('tells birth date and sex, and nothing when the digits are no date', () => {
    expect(findBirthDateInId('532999197111054414')).toBe('1971-11-05');
    expect(findBirthDateInId('532999197113054414')).toBeUndefined();
    expect(findBirthDateInId('')).toBeUndefined();
    expect(findGenderInId('532999197111054414')).toBe('男');
    expect(findGenderInId('532999199612071320')).toBe('女');
    expect(findGenderInId('5329')).toBeUndefined();
  });

  it('finds a person only with a real birth date and valid check character, and when it is no placeholder', () => {
    const placeholder = `99999919711105441`;
    expect(isUsableIdNumber('532999197111054414')).toBe(true);
    expect(isUsableIdNumber('532999197111054415')).toBe(false);
    expect(isUsableIdNumber(`${placeholder}${checkCharacter(placeholder)}`)).toBe(false);
    expect(isUsableIdNumber('')).toBe(false);
    for (const day of ['20031312', '19410230', '18991231']) {
      const first17 = `532999${day}663`;
      expect(isUsableIdNumber(`${first17}${checkCharacter(first17)}`)).toBe(false);
    }
    expect(isUsableIdNumber('5329991971110544140')).toBe(true);
  });

  it('has its first eighteen characters in upper case as key', () => {
    expect(idKey('53299919970716561x54')).toBe('53299919970716561X');
  });

  it('is shown with three digits in front and four behind, without kind and grade of a disability', () => {
    expect(maskIdNumber('532999197111054414')).toBe('532***********4414');
    expect(maskIdNumber('53299919970716561654')).toBe('532***********5616');
    expect(maskIdNumber('1234567')).toBe('*******');
  });
});
