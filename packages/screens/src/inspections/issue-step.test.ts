import { ISSUE } from '@shouwang/domain';
import { describe, expect, it } from 'vitest';
import { emptyStepValues, isOnePress, issueStepForm, issueStepInput, nextStepLabels } from './issue-step.ts';

const drawable = ['text', 'day', 'choice'];

describe('the form of a step of an issue', () => {
  it.each(ISSUE.steps.filter(({ key }) => key !== 'edit').map(({ key }) => key))(
    '%s asks only for what the drawer can draw',
    (step) => {
      expect(issueStepForm(step).fields.filter(({ kind }) => !drawable.includes(kind))).toEqual([]);
    },
  );

  it('[INS-4] verifying, closing and chasing are one press; submitting is not', () => {
    for (const step of ['verify', 'close', 'chase']) expect(isOnePress(issueStepForm(step))).toBe(true);
    for (const step of ['accept', 'submit', 'sendBack', 'admonish']) {
      expect(isOnePress(issueStepForm(step))).toBe(false);
    }
  });

  it('leaves empty boxes out, so that the server names what is missing', () => {
    const form = issueStepForm('sendBack');
    const values = { ...emptyStepValues(form, new Date()), text: ' 照片不清 ', data: { dueOn: '' } };
    expect(issueStepInput(form, values)).toEqual({ text: '照片不清', data: {} });
  });

  it('[INS-1] names what comes, as far as closing', () => {
    expect(nextStepLabels('RECTIFYING')).toEqual(['提交整改结果', '验收通过', '销号']);
    expect(nextStepLabels('CLOSED')).toEqual([]);
  });
});
