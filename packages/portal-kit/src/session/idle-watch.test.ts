import { beforeEach, describe, expect, test, vi } from 'vitest';
import { watchIdle } from './idle-watch.ts';

const minute = 60_000;

describe('the idle watch', () => {
  const heard = { onWarning: vi.fn(), onExpired: vi.fn(), onWake: vi.fn() };

  beforeEach(() => {
    vi.useFakeTimers({ now: 0 });
    for (const listener of Object.values(heard)) listener.mockReset();
  });

  test('counts down the last minute and then says once that it is over', () => {
    watchIdle(30, heard);
    vi.advanceTimersByTime(29 * minute - 1000);
    expect(heard.onWarning).not.toHaveBeenCalled();
    vi.advanceTimersByTime(1000);
    expect(heard.onWarning).toHaveBeenLastCalledWith(60);
    vi.advanceTimersByTime(5 * minute);
    expect(heard.onExpired).toHaveBeenCalledTimes(1);
  });

  test('takes the warning back when somebody touches the page', () => {
    const stop = watchIdle(30, heard);
    vi.advanceTimersByTime(29.5 * minute);
    dispatchEvent(new Event('keydown'));
    vi.advanceTimersByTime(1000);
    expect(heard.onWarning).toHaveBeenLastCalledWith(undefined);
    stop();
  });

  test('wakes the server at most every five minutes, and only while somebody works', () => {
    const stop = watchIdle(30, heard);
    for (let second = 0; second < 11 * 60; second += 10) {
      vi.advanceTimersByTime(10_000);
      dispatchEvent(new Event('pointerdown'));
    }
    expect(heard.onWake).toHaveBeenCalledTimes(2);
    vi.advanceTimersByTime(10 * minute);
    expect(heard.onWake).toHaveBeenCalledTimes(2);
    stop();
  });

  test('notices that a shut lid was time too', () => {
    watchIdle(30, heard);
    vi.setSystemTime(8 * 60 * minute);
    vi.advanceTimersByTime(1000);
    expect(heard.onExpired).toHaveBeenCalledTimes(1);
  });
});
