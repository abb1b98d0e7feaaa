import { isAdvance } from './template-of.ts';

type ActionOf = { readonly name: string; readonly allowed: boolean };

/**
 * The action that moves a case on, for its one filled button: the first that can be taken now, else the first that
 * waits for something, so that the page can say for what.
 */
export const mainAction = <Action extends ActionOf>(
  procedure: string,
  actions: readonly Action[],
): Action | undefined => {
  const advances = actions.filter(({ name }) => isAdvance(procedure, name));
  return advances.find(({ allowed }) => allowed) ?? advances[0];
};
