import { afterEach, describe, expect, it, vi } from 'vitest';
import { countySmall } from '../../../testing/county-small.ts';
import { recogniseInThread } from './matching-thread.ts';

const recognise = () =>
  recogniseInThread({
    kind: 'recognise',
    dataset: 'medical-costs',
    path: countySmall('departments/医保局_住院费用累计_202109.csv'),
    mapping: {},
  });

/** Longer than a thread rests between two files. */
const A_REST_MS = 6_000;

describe('the matching thread', () => {
  afterEach(() => {
    vi.useRealTimers();
  });

  it('takes the next file in the very moment in which its rest is over', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    expect(await recognise()).toMatchObject({ ok: true });
    // The rest is over, the thread is told to end, and has not ended yet.
    vi.advanceTimersByTime(A_REST_MS);
    expect(await recognise()).toMatchObject({ ok: true });
  });
});
