type ActionOf = {
  readonly name: string;
  readonly label: string;
  readonly allowed: boolean;
  readonly refusals: readonly { readonly sentence: string }[];
};

/** What the server says that the viewer may do with an object now. */
export const findAction = <Action extends ActionOf>(actions: readonly Action[], name: string): Action | undefined =>
  actions.find((action) => action.name === name);

/** Why an action cannot be taken now, in the server's words; undefined when it can. */
export const refusalOf = (action: Pick<ActionOf, 'allowed' | 'refusals'>): string | undefined =>
  action.allowed ? undefined : action.refusals.map(({ sentence }) => sentence).join('') || undefined;
