import { ISSUE, shanghaiDateOf } from '@shouwang/domain';
import { describeForm, type FormField } from '../procedures/form-fields.ts';

type Paper = { readonly kind: string; readonly label: string; readonly min: number };

/** What a step of an issue asks a person for, from its declaration. */
export type IssueStepForm = {
  readonly asksText: boolean;
  readonly asksDay: boolean;
  readonly fields: readonly FormField[];
  readonly papers: readonly Paper[];
};

/** What somebody has filled in for a step; boxes without a word are empty. */
export type IssueStepValues = {
  readonly text: string;
  readonly occurredOn: string;
  readonly data: Readonly<Record<string, string>>;
};

const declarationOf = (step: string) => ISSUE.steps.find(({ key }) => key === step);

/** The form of a step; a step that this release does not know asks for nothing. */
export const issueStepForm = (step: string): IssueStepForm => {
  const declared = declarationOf(step);
  return {
    asksText: declared?.asksText ?? false,
    asksDay: declared?.asksDay ?? false,
    fields: declared?.form ? describeForm(declared.form) : [],
    papers: declared?.evidence ?? [],
  };
};

/** Whether a press of the button is the whole step. */
export const isOnePress = ({ asksText, asksDay, fields, papers }: IssueStepForm): boolean =>
  !asksText && !asksDay && fields.length === 0 && papers.length === 0;

/** Whether a step moves an issue on, which makes its button the main one. */
export const isMainStep = (step: string): boolean => {
  const kind = declarationOf(step)?.kind;
  return kind === 'advance' || kind === 'close';
};

/** What comes after a state when all goes well, by name; nothing after the last. */
export const nextStepLabels = (state: string): string[] => {
  const labels: string[] = [];
  let at = state;
  for (let left = ISSUE.steps.length; left > 0; left -= 1) {
    const step = ISSUE.steps.find(
      ({ key, from, kind, to }) =>
        key !== 'settleDispute' &&
        (kind === 'advance' || kind === 'close') &&
        typeof to === 'string' &&
        from.some((one) => one === at),
    );
    if (!step || typeof step.to !== 'string') return labels;
    labels.push(step.label);
    at = step.to;
  }
  return labels;
};

/** The form before anybody has written in it. */
export const emptyStepValues = (form: IssueStepForm, now: Date): IssueStepValues => ({
  text: '',
  occurredOn: form.asksDay ? shanghaiDateOf(now) : '',
  data: {},
});

/** What is sent of it: empty boxes are left out, so that the server names what is missing. */
export const issueStepInput = (form: IssueStepForm, { text, occurredOn, data }: IssueStepValues) => {
  const filled = Object.fromEntries(
    Object.entries(data).flatMap(([key, value]) => (value.trim() === '' ? [] : [[key, value.trim()] as const])),
  );
  return {
    ...(form.asksText && text.trim() && { text: text.trim() }),
    ...(form.asksDay && occurredOn && { occurredOn }),
    ...(form.fields.length > 0 && { data: filled }),
  };
};
