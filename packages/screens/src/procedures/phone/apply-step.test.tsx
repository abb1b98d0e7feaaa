import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { type Answers, openPhone, owner } from '../../../testing/phone-page.tsx';
import { accepted, conflict, refused, stepCaseFor } from '../../../testing/step-case.ts';
import { draftStore } from '../../sync/draft-store.ts';
import { ApplyStepScreen } from './apply-step.tsx';

const open = (TakeStep: Answers[string], differs: object = {}) =>
  openPhone(
    <ApplyStepScreen caseId="case-1" />,
    { StepCase: stepCaseFor('apply', '登记申请和授权', differs), TakeStep },
    '/cases/case-1/steps/apply',
  );

const signAs = async (name: RegExp, means: string) =>
  fireEvent.click(within(await screen.findByRole('group', { name })).getByRole('button', { name: means }));

const fill = async () => {
  fireEvent.change(await screen.findByLabelText(/为什么申请/), { target: { value: '住院自付两万' } });
  await signAs(/杨树森/, '按手印');
  fireEvent.change(screen.getByLabelText(/代签人/), { target: { value: '赵立本' } });
  await signAs(/杨桂兰/, '本人签字');
  await signAs(/杨建军/, '手机签');
};

const submitButton = () => screen.getByRole('button', { name: /交申请和授权|再试一次/ });

type Sent = { readonly input: { readonly data: object; readonly version: number; readonly idempotencyKey: string } };

afterEach(() => {
  vi.unstubAllGlobals();
});

describe('登记申请和授权', () => {
  test('every adult is asked to sign, a child is not, and who is missing is named beside the grey button', async () => {
    open(accepted);
    fireEvent.change(await screen.findByLabelText(/为什么申请/), { target: { value: '住院' } });
    await signAs(/杨树森/, '本人签字');
    expect(screen.getByText('还差 2 人授权：杨桂兰、杨建军')).toBeTruthy();
    expect(screen.queryByRole('group', { name: /杨小宝/ })).toBeNull();
    expect(submitButton().getAttribute('aria-disabled')).toBe('true');
  });

  test('hands in exactly what the declared form asks for, and the phone forgets it once it is acknowledged', async () => {
    const { asked } = open(accepted);
    await fill();
    expect(draftStore(owner).list()).toHaveLength(1);
    fireEvent.click(submitButton());
    await waitFor(() => expect(window.location.pathname).toBe('/cases/case-1'));
    const [sent] = asked('TakeStep') as unknown as Sent[];
    expect(sent?.input).toMatchObject({ caseId: 'case-1', version: 7, step: 'apply' });
    expect(sent?.input.data).toEqual({
      reason: '住院自付两万',
      authorizations: [
        { personId: 'father', means: 'FINGERPRINT', proxyName: '赵立本', signedOn: expect.any(String) },
        { personId: 'mother', means: 'SIGNATURE', signedOn: expect.any(String) },
        { personId: 'son', means: 'ELECTRONIC', signedOn: expect.any(String) },
      ],
    });
    expect(draftStore(owner).list()).toEqual([]);
  });

  test('what was typed is found again after leaving the page', async () => {
    const { unmount } = open(accepted);
    await fill();
    unmount();
    open(accepted);
    expect((await screen.findByLabelText<HTMLTextAreaElement>(/为什么申请/)).value).toBe('住院自付两万');
    expect(screen.getByText('已存在手机')).toBeTruthy();
  });

  test('without signal everything stays and the second try is the same write', async () => {
    let hasSignal = false;
    const { asked } = open(() => (hasSignal ? accepted : null));
    await fill();
    fireEvent.click(submitButton());
    expect(await screen.findByText(/没有信号，还没传上/)).toBeTruthy();
    hasSignal = true;
    fireEvent.click(submitButton());
    await waitFor(() => expect(window.location.pathname).toBe('/cases/case-1'));
    const keys = (asked('TakeStep') as unknown as Sent[]).map(({ input }) => input.idempotencyKey);
    expect(keys).toHaveLength(2);
    expect(new Set(keys).size).toBe(1);
  });

  test('a refusal stands over the button and at its field, the form stays filled', async () => {
    open(refused('按手印的要写代签人。', 'authorizations.0.proxyName'));
    await fill();
    fireEvent.click(submitButton());
    await waitFor(() => expect(screen.getAllByText('按手印的要写代签人。')).toHaveLength(2));
    expect(screen.getByLabelText<HTMLInputElement>(/代签人/).value).toBe('赵立本');
  });

  test('a conflict says who was faster; having looked, one hands in on the newest version', async () => {
    const answers = [conflict, accepted];
    const { asked } = open(() => answers.shift() ?? accepted);
    await fill();
    fireEvent.click(submitButton());
    expect(await screen.findByText('乡镇刚刚改过这件。')).toBeTruthy();
    expect(screen.getByText(/字秀英/)).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: '看过了，按我填的交' }));
    await waitFor(() => expect(asked('TakeStep')).toHaveLength(2));
    expect((asked('TakeStep') as unknown as Sent[]).map(({ input }) => input.version)).toEqual([7, 9]);
  });

  test('a step that is not due is said in place of the form', async () => {
    open(accepted, { actions: [], stateLabel: '待乡镇审核' });
    expect(await screen.findByText('现在是“待乡镇审核”，这一步还不能办')).toBeTruthy();
    expect(screen.queryByLabelText(/为什么申请/)).toBeNull();
  });

  test('a case that is hidden or does not exist is said in the same words', async () => {
    openPhone(<ApplyStepScreen caseId="other" />, { StepCase: { viewer: null, procedureCase: null } });
    expect(await screen.findByText('没有这一条，或不在您管的范围。')).toBeTruthy();
  });
});
