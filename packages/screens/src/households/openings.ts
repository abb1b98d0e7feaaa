import { findProcedureToOpen } from '@shouwang/domain';

/** A procedure that can begin for a household, and the action that says whether. */
export type Opening<Action> = { readonly procedure: string; readonly action: Action };

/** What can begin for a household as it stands, the usual procedure first. */
export const openingsOf = <Action extends { readonly name: string }>({
  actions,
}: {
  readonly actions: readonly Action[];
}): Opening<Action>[] =>
  actions.flatMap((action) => {
    const procedure = findProcedureToOpen(action.name);
    return procedure === undefined ? [] : [{ procedure, action }];
  });
