import { phrase } from '@shouwang/phrases';
import { refusalOf } from '../../states/find-action.ts';
import { findStep } from '../template-of.ts';
import type { DeskAction, DeskCase } from './desk-case.ts';

/** What a desk offers for a case: the step that moves it on, the one that sends it back, and the rare others. */
export type DeskSteps = {
  readonly main: DeskAction | undefined;
  readonly giveBack: DeskAction | undefined;
  readonly others: readonly DeskAction[];
};

/** Steps whose form belongs to a page of its own: a meeting, a list on the wall, a table of answers. */
const elsewhere: ReadonlySet<string> = new Set(['undo', 'recordObjection']);

export const deskSteps = ({ procedure, actions }: Pick<DeskCase, 'procedure' | 'actions'>): DeskSteps => {
  const kindOf = ({ name }: DeskAction) => findStep(procedure, name)?.kind;
  const ofKind = (kind: string) => actions.filter((action) => kindOf(action) === kind);
  const advances = ofKind('advance');
  const main = advances.find(({ allowed }) => allowed) ?? advances[0] ?? ofKind('record')[0];
  const giveBack = ofKind('return')[0];
  return {
    main,
    giveBack,
    others: actions.filter((action) => action !== main && action !== giveBack && !elsewhere.has(action.name)),
  };
};

/** Why the main step cannot be taken now, in words to stand beside its button; undefined when it can. */
export const blockOf = (of: Pick<DeskCase, 'findings' | 'requiredEvidence'>, main: DeskAction): string | undefined => {
  const refusal = refusalOf(main);
  if (refusal) return refusal;
  const missing = of.requiredEvidence.filter(({ step, min, have }) => step === main.name && have < min);
  if (missing.length > 0) {
    const papers = missing.map(({ label, min, have }) => phrase('procedures.missingPaper', { label, n: min - have }));
    return phrase('procedures.lacks', { papers: papers.join('，') });
  }
  const blocking = of.findings.filter(({ blocks }) => blocks).length;
  return blocking > 0 ? phrase('desk.blockedBy', { n: blocking }) : undefined;
};
