import { render, screen } from '@testing-library/react';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { setDisplayMode } from '../theme/display-mode.ts';
import { DayBar } from './day-bar.tsx';
import { OutcomeEquation } from './outcome-equation.tsx';
import { ProgressRow } from './progress-row.tsx';
import { StageBar } from './stage-bar.tsx';
import { StepBar } from './step-bar.tsx';
import { Timeline } from './timeline.tsx';

const equation = (read: number, matched: number, unmatched: number, rejected: number) => (
  <OutcomeEquation
    unit="行"
    total={{ label: '读到', count: read, href: '#read' }}
    parts={[
      { label: '对上', mark: 'done', tone: 'primary', count: matched, href: '#m' },
      { label: '没对上', mark: 'idle', tone: 'plain', count: unmatched, href: '#u' },
      { label: '退回', mark: 'returned', tone: 'returned', count: rejected, href: '#r' },
    ]}
  />
);

describe('OutcomeEquation', () => {
  it('is quiet exactly when every row is accounted for', () => {
    fc.assert(
      fc.property(fc.nat(9999), fc.nat(9999), fc.nat(9999), fc.integer({ min: -1, max: 1 }), (m, u, r, off) => {
        const { unmount } = render(equation(m + u + r + off, m, u, r));
        expect(screen.queryAllByRole('alert')).toHaveLength(off === 0 ? 0 : 1);
        unmount();
      }),
      { numRuns: 20 },
    );
  });

  it('every figure opens its list', () => {
    render(equation(8412, 6958, 1391, 63));
    expect(screen.getAllByRole('link').map((link) => link.getAttribute('aria-label'))).toEqual([
      '读到 8412',
      '对上 6958',
      '没对上 1391',
      '退回 63',
    ]);
  });
});

describe('ProgressRow', () => {
  it('tells how far it is, in rows and aloud', () => {
    render(<ProgressRow state="running" title="正在生成线索" done={4310} total={6958} unit="行" note="约 20 秒" />);
    expect(screen.getByRole('progressbar', { name: '正在生成线索' }).getAttribute('aria-valuenow')).toBe('61');
    expect(document.body.textContent).toContain('4310 / 6958 行');
  });

  it('has no measured bar while the end is unknown', () => {
    render(<ProgressRow state="running" title="正在读文件" done={120} unit="行" />);
    expect(screen.getByRole('progressbar').hasAttribute('aria-valuenow')).toBe(false);
  });

  it('a job that ended shows what came of it instead of a bar', () => {
    render(<ProgressRow state="failed" title="导出" note="第 4 310 行起没写进去" />);
    expect(screen.queryByRole('progressbar')).toBeNull();
    expect(screen.getByText('第 4 310 行起没写进去')).toBeTruthy();
  });
});

const STAGES = [
  { key: '1', label: '动员培训', note: '已完成', days: 14 },
  { key: '2', label: '信息采集', note: '还剩 5 天', days: 31 },
  { key: '3', label: '录入', note: '11-30 止', days: 16 },
];

describe('StageBar', () => {
  it('has one lamp, at the present stage', () => {
    const { container } = render(<StageBar stages={STAGES} present={1} progress={0.82} />);
    expect(container.querySelectorAll('.sw-stage-lamp')).toHaveLength(1);
    expect(container.querySelector('[aria-current="step"]')?.textContent).toContain('信息采集');
  });

  it('becomes a sentence in elder mode', () => {
    setDisplayMode({ elder: true });
    const { container } = render(<StageBar stages={STAGES} present={1} progress={0.82} />);
    expect(container.textContent).toBe('信息采集，还剩 5 天');
    expect(container.querySelector('.sw-stage')).toBeNull();
  });
});

describe('Timeline, DayBar and StepBar', () => {
  it('name today and nothing else as the present step', () => {
    const { container } = render(
      <>
        <Timeline
          items={[
            { key: '1', mark: 'done', date: '11-02', title: '公示' },
            { key: '2', mark: 'lamp', date: '11-10', title: '乡镇审核' },
            { key: '3', mark: 'idle', title: '县级审批' },
          ]}
        />
        <DayBar label="公示" days={['11-08', '11-09', '11-10']} today={1} />
        <StepBar steps={['选文件', '认列', '提交']} current={2} />
      </>,
    );
    const present = [...container.querySelectorAll('[aria-current]')].map((step) => step.textContent);
    expect(present).toEqual(['11-10乡镇审核', '11-09', '3提交']);
  });
});
