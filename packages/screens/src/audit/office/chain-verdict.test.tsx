import { render, screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { ChainVerdict } from './chain-verdict.tsx';

const checked = { chains: 12, entries: 3456, verifiedAt: '2021-10-20T02:00:00Z' };

describe('ChainVerdict', () => {
  it('says calmly when everything is as it was written', () => {
    render(<ChainVerdict {...checked} faults={[]} />);
    expect(screen.getByText(/^10-20 10:00 核对：12 条链 3.456 条记录，条条对得上。$/u)).toBeTruthy();
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('raises an alarm when a chain is broken, with the place and what to do now', () => {
    render(<ChainVerdict {...checked} faults={[{ chain: '532929101', seq: 17, reason: '内容被改过' }]} />);
    expect(screen.getByRole('alert').textContent).toContain('留痕被改动过：1 条链对不上');
    expect(screen.getByRole('alert').textContent).toContain('立即报告');
    expect(screen.getByText('链 532929101 第 17 条：内容被改过')).toBeTruthy();
  });
});
