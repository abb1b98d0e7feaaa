import { act, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ErrorState } from './error-state.tsx';
import { LoadingState } from './loading-state.tsx';
import { NotFound } from './not-found.tsx';
import { Refusal } from './refusal.tsx';

describe('LoadingState', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('draws no bones for 300 ms, so that a quick answer does not flicker', () => {
    const { container } = render(<LoadingState />);
    act(() => vi.advanceTimersByTime(299));
    expect(container.querySelector('.sw-bones')).toBeNull();
    act(() => vi.advanceTimersByTime(1));
    expect(container.querySelector('.sw-bones')).not.toBeNull();
  });

  it('says how old the rows still on the page are', () => {
    render(<LoadingState asOf="10:32" />);
    expect(screen.getByRole('status').textContent).toContain('数据截至 10:32，正在更新');
  });
});

describe('what a page says about itself', () => {
  it('a fault interrupts, names what is safe and the number to ask about, and can be tried again', () => {
    render(
      <ErrorState title="没提交成功，填的都在" reference="3F7A-21" onRetry={vi.fn()}>
        网络断了。
      </ErrorState>,
    );
    expect(screen.getByRole('alert').textContent).toBe('没提交成功，填的都在网络断了。编号 3F7A-21。再试一次');
  });

  it('not there and not allowed read the same', () => {
    const missing = render(<NotFound />).container.innerHTML;
    const hidden = render(<NotFound />).container.innerHTML;
    expect(missing).toBe(hidden);
    expect(missing).toContain('没有找到，或不在您管的范围');
  });

  it('a refusal cites its rule', () => {
    render(
      <Refusal title="公示还差 2 天" rule="C.1 公示 5 天">
        11-13 起可送审。
      </Refusal>,
    );
    expect(screen.getByRole('status').textContent).toBe('公示还差 2 天，11-13 起可送审。（C.1 公示 5 天）');
  });
});
