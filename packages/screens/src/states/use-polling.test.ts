import { renderHook } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { usePolling } from './use-polling.ts';

describe('usePolling', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('asks while something is under way and stops when it is done', () => {
    const ask = vi.fn();
    const { rerender } = renderHook(({ isUnderWay }) => usePolling(isUnderWay, ask, 1000), {
      initialProps: { isUnderWay: true },
    });
    vi.advanceTimersByTime(3000);
    expect(ask).toHaveBeenCalledTimes(3);
    rerender({ isUnderWay: false });
    vi.advanceTimersByTime(10_000);
    expect(ask).toHaveBeenCalledTimes(3);
  });
});
