import { builder } from '../builder.ts';

/** A column of an uploaded table and what it was taken for. */
export type RecognisedColumn = {
  /** From 0. */
  readonly position: number;
  readonly header: string;
  /** Null: not used, not kept. */
  readonly key: string | null;
  readonly label: string | null;
  readonly isRequired: boolean;
};

export const RecognisedColumnRef = builder.objectRef<RecognisedColumn>('RecognisedColumn').implement({
  description: 'A column of an uploaded file and what it was taken for (null: not used, not kept).',
  fields: (t) => ({
    position: t.exposeInt('position'),
    header: t.exposeString('header'),
    key: t.exposeString('key', { nullable: true }),
    label: t.exposeString('label', { nullable: true }),
    isRequired: t.exposeBoolean('isRequired'),
  }),
});
