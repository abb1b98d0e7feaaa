import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { openPhone } from '../../../../testing/phone-page.tsx';
import { accepted, stepCaseFor } from '../../../../testing/step-case.ts';
import { VisitStepScreen } from './visit-step.tsx';

const open = () =>
  openPhone(
    <VisitStepScreen caseId="case-1" />,
    { StepCase: stepCaseFor('visit', '入户核查', { state: 'APPLIED' }), TakeStep: accepted },
    '/cases/case-1/steps/visit',
  );

const press = (name: RegExp | string) => fireEvent.click(screen.getByRole('button', { name }));

const type = (label: RegExp | string, value: string) => {
  const box = screen.getByLabelText(label);
  fireEvent.focus(box);
  fireEvent.change(box, { target: { value } });
  fireEvent.blur(box);
};

const answer = (question: RegExp, choice: string) =>
  fireEvent.click(within(screen.getByRole('group', { name: question })).getByRole('button', { name: choice }));

const confirmMembers = async () => {
  fireEvent.click(await screen.findByRole('button', { name: '人都对，没有变化' }));
  press(/^下一项/);
};

afterEach(() => {
  vi.unstubAllGlobals();
});

describe('入户核查', () => {
  test('last year is one press, a large change is asked about, the gap to the line follows every key', async () => {
    open();
    await confirmMembers();
    expect(screen.getByText('低于监测底线 6 000 元，差 6 000 元')).toBeTruthy();
    press('公益性岗位收入 未变化');
    type('务工收入', '8400');
    expect(screen.getByText(/比去年少 16 800 元，是否属实/)).toBeTruthy();
    expect(screen.getByText('低于监测底线 6 000 元，差 2 400 元')).toBeTruthy();
    press('属实');
    expect(screen.queryByText(/是否属实/)).toBeNull();
  });

  test('a member who lives apart is not counted', async () => {
    open();
    fireEvent.click(
      within(await screen.findByRole('group', { name: /杨建军/ })).getByRole('button', { name: '不在一起' }),
    );
    expect(screen.getByText('按 3 人算')).toBeTruthy();
  });

  test('the last part names what is missing, part by part, and a press leads back to it', async () => {
    open();
    await confirmMembers();
    for (let part = 0; part < 5; part += 1) press(/^下一项/);
    press('看一遍再交');
    expect(screen.getAllByText('收入还没填').length).toBeGreaterThan(0);
    expect(screen.getByText('入户至少 2 人，现在 1 人')).toBeTruthy();
    press(/三保障和饮水/);
    expect(screen.getByText('住房安全有没有问题')).toBeTruthy();
  });

  test('a whole visit is handed in with the version it was begun on', async () => {
    const { asked } = open();
    await confirmMembers();
    press('全部未变化');
    press(/^下一项/);
    for (const question of [/失学辍学/, /住房安全/, /饮水/, /医保/]) answer(question, '没问题');
    press(/^下一项/);
    answer(/有哪些风险/, '因病 因病');
    answer(/突发严重困难/, '否');
    press(/^下一项/);
    press(/^下一项/);
    type(/核查人 2/, '李乡');
    type(/核查结论/, '情况属实。');
    press(/^下一项/);
    press('看一遍再交');
    press('交入户核查');
    await waitFor(() => expect(window.location.pathname).toBe('/cases/case-1'));
    expect(asked('TakeStep')[0]).toMatchObject({
      input: {
        version: 7,
        step: 'visit',
        occurredOn: expect.any(String),
        data: {
          visitors: [{ name: '杨玉梅' }, { name: '李乡' }],
          income: { memberCount: 4, wage: 31200, netIncomePerCapita: 7800, lines: { migrantWage: 25200 } },
          risks: [{ type: 'ILLNESS' }],
          suddenHardship: false,
        },
      },
    });
  });
});
