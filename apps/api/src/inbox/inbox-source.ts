import type { ActionAnswer } from '../platform/actions.type.ts';
import type { Context } from '../platform/context.ts';
import { type InboxDay, inboxDayOf } from './inbox-day.ts';
import type { InboxGroupKey, InboxItem } from './inbox-item.ts';

/** Objects of one kind that wait for the viewer. */
export type InboxSource = {
  /** Of the entry in the menu that shows such objects. */
  readonly key: string;
  countAll(context: Context): Promise<number>;
  count(context: Context, group: InboxGroupKey): Promise<number>;
  /** The most urgent ones of a group. */
  find(context: Context, group: InboxGroupKey, most: number): Promise<readonly InboxItem[]>;
};

/** What a kind of object says of itself; everything else of a source follows from it. */
export type InboxDeclaration<Where extends object, Row> = {
  readonly key: string;
  /** Rows that wait for a step of the viewer, by the policy. */
  waiting(context: Context, day: InboxDay): Where;
  /** Which of them stand in a group; a group that is left out has none. The groups exclude each other. */
  groups(day: InboxDay): Partial<Readonly<Record<InboxGroupKey, Where>>>;
  count(context: Context, where: Where): Promise<number>;
  /** In order of urgency. */
  find(context: Context, where: Where, most: number): Promise<Row[]>;
  item(context: Context, row: Row, day: InboxDay): Promise<InboxItem>;
};

export const inboxSource = <Where extends object, Row>(declaration: InboxDeclaration<Where, Row>): InboxSource => {
  const whereOf = (context: Context, day: InboxDay, group: InboxGroupKey): Where | undefined => {
    const grouped = declaration.groups(day)[group];
    return grouped && ({ AND: [declaration.waiting(context, day), grouped] } as unknown as Where);
  };
  return {
    key: declaration.key,
    countAll: async (context) => {
      const day = await inboxDayOf(context);
      const groups = Object.values<Where>(declaration.groups(day) as Record<string, Where>);
      const where = { AND: [declaration.waiting(context, day), { OR: groups }] } as unknown as Where;
      return declaration.count(context, where);
    },
    count: async (context, group) => {
      const where = whereOf(context, await inboxDayOf(context), group);
      return where ? declaration.count(context, where) : 0;
    },
    find: async (context, group, most) => {
      const day = await inboxDayOf(context);
      const where = whereOf(context, day, group);
      if (!where) return [];
      const rows = await declaration.find(context, where, most);
      return Promise.all(rows.map((row) => declaration.item(context, row, day)));
    },
  };
};

/** The word on a row's button: the first step that may be taken now; who may take none still opens and reads it. */
export const verbOf = (actions: readonly ActionAnswer[], otherwise: string): string =>
  actions.find(({ allowed }) => allowed)?.label ?? otherwise;

/** How a row is marked that waits: late, returned, or simply to do. */
export const waitingMark = (dueAt: Date | null, { now }: InboxDay, isReturned = false): string => {
  if (dueAt && dueAt <= now) return 'overdue';
  return isReturned ? 'returned' : 'todo';
};
