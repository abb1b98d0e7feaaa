import type { Action, Subject } from '@shouwang/permissions';
import { type PhraseKey, phrase } from '@shouwang/phrases';
import { may } from './allow.ts';
import { RefusalRef } from './answers.type.ts';
import { builder } from './builder.ts';
import type { Context } from './context.ts';
import type { Refusal } from './refusal.ts';

/** What the viewer may do with an object now: `refusals` say why not yet. */
export type ActionAnswer = {
  readonly name: string;
  readonly label: string;
  readonly allowed: boolean;
  readonly refusals: readonly Refusal[];
};

export const ActionRef = builder.objectRef<ActionAnswer>('Action').implement({
  description: 'What the viewer may do with an object now, computed on the server.',
  fields: (t) => ({
    name: t.exposeString('name'),
    label: t.exposeString('label'),
    allowed: t.exposeBoolean('allowed'),
    refusals: t.field({ type: [RefusalRef], resolve: ({ refusals }) => [...refusals] }),
  }),
});

/** One act on a kind of object: what the policy calls it, what the button says, and what stands in its way now. */
export type ActionDeclaration<Row> = {
  readonly name: string;
  /** In the policy table; the name itself when left out. */
  readonly permission?: Action;
  readonly label: PhraseKey;
  /** Reasons in the object's state why not now; the use case asks the same function. */
  readonly refusals?: (row: Row, context: Context) => readonly Refusal[];
};

/**
 * The `actions` field of an object. Acts that are not this person's are left out; acts that are, but not in this state,
 * come with their refusals, so that the button stands grey with its reason.
 */
export const actionsOf = <Row extends object>(
  context: Context,
  subject: Subject,
  row: Row,
  declarations: readonly ActionDeclaration<Row>[],
): ActionAnswer[] =>
  declarations
    .filter(({ name, permission = name as Action }) => may(context, permission, subject, row))
    .map(({ name, label, refusals }) => {
      const reasons = refusals?.(row, context) ?? [];
      return { name, label: labelOf(label), allowed: reasons.length === 0, refusals: reasons };
    });

const labelOf = (key: PhraseKey): string => (phrase as (key: PhraseKey) => string)(key);
