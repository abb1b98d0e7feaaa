import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { proposedAnswer } from './proposed-answer.ts';

const uploadedAt = new Date('2021-11-01T02:00:00Z');
const file = { uploadedAt };
const member = { isComparable: true, hasConsented: true, knownSince: new Date('2021-10-01T00:00:00Z') };
const row = { rowNumber: 7, certainty: 'EXACT' } as const;

describe('[ADM-24] what a file proposes for a member', () => {
  test.each([
    ['a row is a hit', { file, member, rows: [row] }, 'HIT', null],
    ['a row with another name is a hit too', { file, member, rows: [{ ...row, certainty: 'ID_ONLY' }] }, 'HIT', null],
    ['no row is no hit', { file, member, rows: [] }, 'NO_HIT', null],
    ['without a file nothing is known', { file: null, member, rows: [] }, null, 'NO_FILE'],
    [
      'whoever could not be found is not cleared',
      { file, member: { ...member, isComparable: false }, rows: [] },
      null,
      'NOT_COMPARABLE',
    ],
    [
      'whoever had not consented was not looked for [CON-6]',
      { file, member: { ...member, hasConsented: false }, rows: [] },
      null,
      'NO_CONSENT',
    ],
    [
      'whoever came or changed after the upload is not cleared',
      { file, member: { ...member, knownSince: new Date(uploadedAt.getTime() + 1) }, rows: [] },
      null,
      'CHANGED_SINCE',
    ],
  ] as const)('%s', (_, asked, outcome, doubt) => {
    expect(proposedAnswer(asked)).toEqual({ outcome, doubt });
  });

  test('nobody is cleared without a file in which a row would have been found', () => {
    fc.assert(
      fc.property(
        fc.option(fc.date({ noInvalidDate: true })),
        fc.boolean(),
        fc.boolean(),
        fc.date({ noInvalidDate: true }),
        (at, isComparable, hasConsented, knownSince) => {
          const { outcome } = proposedAnswer({
            file: at && { uploadedAt: at },
            member: { isComparable, hasConsented, knownSince },
            rows: [],
          });
          expect(outcome === 'NO_HIT').toBe(at !== null && isComparable && hasConsented && knownSince <= at);
        },
      ),
    );
  });
});
