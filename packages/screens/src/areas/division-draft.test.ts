import { DIVISION_CHANGE_KINDS, type DivisionChangeKind, divisionChangeForm } from '@shouwang/domain';
import { describe, expect, it } from 'vitest';
import { divisionChangeOf, emptyDivisionDraft, withChangedPart, withPart } from './division-draft.ts';

const filled = {
  ...emptyDivisionDraft('2021-10-20'),
  villageCode: '532929101205',
  villageCodes: ['532929101205', '532929101206'],
  groupCode: '532929101205001',
  name: ' 新名 ',
  successorCode: '532929101301',
  parts: [
    { code: '532929101205', name: '诺邓村', groupCodes: [] },
    { code: '532929101301', name: '河边村', groupCodes: ['532929101205001'] },
  ],
  restCode: '532929101205',
  document: ' 云政复〔2021〕12号 ',
};

describe('the form of a change of the divisions', () => {
  it.each(Object.keys(DIVISION_CHANGE_KINDS) as DivisionChangeKind[])(
    '%s is sent as its declaration takes it',
    (kind) => {
      const sent = divisionChangeOf({ ...filled, kind });
      expect(divisionChangeForm.safeParse(sent).error?.issues).toBeUndefined();
      expect(sent).toMatchObject({ kind, effectiveOn: '2021-10-20', document: '云政复〔2021〕12号' });
    },
  );

  it('gives a group to one part alone', () => {
    const draft = withPart(filled);
    expect(draft.parts).toHaveLength(3);
    const moved = withChangedPart(draft, 0, { groupCodes: ['532929101205001'] });
    expect(moved.parts.map(({ groupCodes }) => groupCodes)).toEqual([['532929101205001'], [], []]);
  });
});
