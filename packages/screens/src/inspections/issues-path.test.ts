import { describe, expect, it } from 'vitest';
import { issueListSearch, issuesPath, readIssueListFilter, shownFilter } from './issues-path.ts';

describe('the address of a list of issues', () => {
  it('carries the filter there and back, and nothing it does not know', () => {
    const filter = { bucket: 'overdue', areaCode: '532929101', text: '授权书 签字' };
    expect(readIssueListFilter(issueListSearch(filter))).toEqual(filter);
    expect(readIssueListFilter('?bucket=overdue&secret=1&source=')).toEqual({ bucket: 'overdue' });
    expect(issuesPath()).toBe('/issues');
  });

  it('shows what is not closed, unless it says which heap or state', () => {
    expect(shownFilter({ areaCode: '532929101' })).toEqual({ areaCode: '532929101', bucket: 'open' });
    expect(shownFilter({ bucket: 'closed' })).toEqual({ bucket: 'closed' });
    expect(shownFilter({ state: 'DRAFT' })).toEqual({ state: 'DRAFT' });
  });
});
