import type { FragmentOf } from '@shouwang/graphql-client';
import { render, screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { ClosureTable, type ClosureTableRun } from './closure-table.tsx';

const run = {
  id: 'r1',
  closure: [
    { areaCode: '532929101', areaName: '诺邓镇', total: 7, closed: 7, overdue: 0, undispatched: 0 },
    { areaCode: '532929102', areaName: '功果桥镇', total: 16, closed: 1, overdue: 2, undispatched: 3 },
  ],
} as unknown as FragmentOf<typeof ClosureTableRun>;

const hrefOf = (name: string): string | null => screen.getByRole('link', { name }).getAttribute('href');

describe('ClosureTable', () => {
  it('every number opens the cards it counts', () => {
    render(<ClosureTable run={run} />);
    expect(hrefOf('功果桥镇 线索 16')).toBe('/clues?areaCode=532929102&runId=r1');
    expect(hrefOf('功果桥镇 未派 3')).toBe('/clues?state=NEW&areaCode=532929102&runId=r1');
    expect(hrefOf('功果桥镇 逾期 2')).toBe('/clues?areaCode=532929102&runId=r1&overdue=1');
    expect(hrefOf('诺邓镇 已办结 7')).toBe('/clues?state=CLOSED&areaCode=532929101&runId=r1');
  });

  it('the county is the sum of its townships, and zero has no list', () => {
    render(<ClosureTable run={run} />);
    expect(hrefOf('全县 线索 23')).toBe('/clues?runId=r1');
    expect(hrefOf('全县 已办结 8')).toBe('/clues?state=CLOSED&runId=r1');
    expect(screen.queryByRole('link', { name: /诺邓镇 未派/ })).toBeNull();
  });
});
