import { builder } from '../platform/builder.ts';

/** One stage of a round, from its first to its last day. */
export type Stage = {
  readonly key: string;
  readonly label: string;
  readonly startsOn: string;
  readonly endsOn: string;
  readonly isCurrent: boolean;
};

export const StageRef = builder.objectRef<Stage>('Stage').implement({
  fields: (t) => ({
    key: t.exposeString('key'),
    label: t.exposeString('label'),
    startsOn: t.expose('startsOn', { type: 'Date' }),
    endsOn: t.expose('endsOn', { type: 'Date' }),
    isCurrent: t.exposeBoolean('isCurrent'),
  }),
});
