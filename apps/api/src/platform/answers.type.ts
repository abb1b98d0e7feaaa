import { phrase, refusalSentence } from '@shouwang/phrases';
import { builder } from './builder.ts';
import { Conflict } from './conflict.ts';
import { type Refusal, Refused } from './refusal.ts';
import { resultUnion } from './result-union.ts';

/** The answers that every feature shares: refusals, conflicts, counts, done. */
export const RefusalRef = builder.objectRef<Refusal>('Refusal').implement({
  description: 'An expected no: which rule, which numbers, how to fix it.',
  fields: (t) => ({
    code: t.exposeString('code'),
    sentence: t.string({ resolve: ({ code, params }) => refusalSentence(code, params) }),
    field: t.exposeString('field', { nullable: true }),
    params: t.field({ type: 'JSON', nullable: true, resolve: ({ params }) => params ?? null }),
  }),
});

builder.objectType(Refused, {
  name: 'Refused',
  fields: (t) => ({ refusals: t.field({ type: [RefusalRef], resolve: ({ refusals }) => [...refusals] }) }),
});

builder.objectType(Conflict, {
  name: 'Conflict',
  description: 'Somebody changed the object since it was read; nothing was written.',
  fields: (t) => ({
    sentence: t.string({
      resolve: ({ changedBy }) =>
        changedBy ? phrase('errors.conflictBy', { who: changedBy }) : phrase('errors.conflict'),
    }),
    currentVersion: t.exposeInt('currentVersion'),
    changedBy: t.exposeString('changedBy', { nullable: true }),
    changedAt: t.field({ type: 'DateTime', nullable: true, resolve: ({ changedAt }) => changedAt ?? null }),
  }),
});

/** A labelled number that opens its list. */
export type Count = { readonly key: string; readonly label: string; readonly count: number };

export const CountRef = builder.objectRef<Count>('Count').implement({
  fields: (t) => ({ key: t.exposeString('key'), label: t.exposeString('label'), count: t.exposeInt('count') }),
});

/** A code with its Chinese name. */
export type Code = { readonly value: string; readonly label: string };

export const CodeRef = builder.objectRef<Code>('Code').implement({
  fields: (t) => ({ value: t.exposeString('value'), label: t.exposeString('label') }),
});

/** Who, when, from what. */
export type Provenance = { readonly who: string; readonly at: Date; readonly source: string };

export const ProvenanceRef = builder.objectRef<Provenance>('Provenance').implement({
  description: 'Who, when, from what.',
  fields: (t) => ({
    who: t.exposeString('who'),
    at: t.field({ type: 'DateTime', resolve: ({ at }) => at }),
    source: t.exposeString('source'),
  }),
});

/** Something was done that leaves nothing to show. */
export type Done = { readonly ok: true };

export const done: Done = { ok: true };

export const DoneRef = builder.objectRef<Done>('Done').implement({
  fields: (t) => ({ ok: t.exposeBoolean('ok') }),
});

export const DoneResult = resultUnion('DoneResult', DoneRef);
