import { describe, expect, it } from 'vitest';
import { qualityPath, readQualityFilter, shownQuality } from './quality-path.ts';

describe('the address of a list of quality issues', () => {
  it('carries its filter there and back, beside an open issue too', () => {
    const filter = { bucket: 'errors', ruleId: 'DQ-L-001', owner: 'VILLAGE', areaCode: '532929101' };
    const path = qualityPath(filter, 'one');
    expect(path.startsWith('/quality/one?')).toBe(true);
    expect(readQualityFilter(path.slice(path.indexOf('?')))).toEqual(filter);
    expect(qualityPath()).toBe('/quality');
  });

  it('shows what has to be put right until a heap is chosen', () => {
    expect(shownQuality({ areaCode: '532929' })).toEqual({ areaCode: '532929', bucket: 'open' });
    expect(shownQuality({ bucket: 'waived' })).toEqual({ bucket: 'waived' });
  });
});
