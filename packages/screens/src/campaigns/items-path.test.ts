import { describe, expect, it } from 'vitest';
import { itemsOfPath, itemsPath } from './items-path.ts';

describe('the list behind a figure of the round', () => {
  it.each([
    [{}],
    [{ areaCode: '532929101' }],
    [{ areaCode: '532929101205', states: ['TODO', 'RETURNED'] }],
    [{ states: ['DRAFT'], kind: 'HOUSEHOLD_BASIC', reviewId: 'r' }],
  ])('%j is asked for by its address', (shown) => {
    expect(itemsOfPath(itemsPath(shown).split('?')[1] ?? '')).toEqual(shown);
  });
});
