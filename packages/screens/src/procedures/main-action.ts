import { isAdvance, waitsForRole } from './template-of.ts';

type ActionOf = { readonly name: string; readonly allowed: boolean };

type CaseOf<Action> = { readonly procedure: string; readonly state: string; readonly actions: readonly Action[] };

/**
 * The action that moves a case on, for its one filled button: the first that can be taken now, else the first that
 * waits for something, so that the page can say for what. None while the case waits for somebody else.
 * @param role of the viewer
 */
export const mainAction = <Action extends ActionOf>(
  { procedure, state, actions }: CaseOf<Action>,
  role: string,
): Action | undefined => {
  if (!waitsForRole(procedure, state, role)) return undefined;
  const advances = actions.filter(({ name }) => isAdvance(procedure, name));
  return advances.find(({ allowed }) => allowed) ?? advances[0];
};
