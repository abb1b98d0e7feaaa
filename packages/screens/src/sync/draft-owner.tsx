import { createContext, type ReactNode, useContext, useMemo } from 'react';
import { type DraftStore, draftStore } from './draft-store.ts';
import { countDraftsOf } from './waiting-counts.ts';

const DraftOwnerContext = createContext<DraftStore>(draftStore('nobody'));

/**
 * Says whose drafts are kept and shown below it.
 * @param accountId the signed-in account; drafts of other accounts stay on the phone, unseen
 */
export function DraftOwner({ accountId, children }: { readonly accountId: string; readonly children: ReactNode }) {
  const store = useMemo(() => {
    const own = draftStore(accountId);
    countDraftsOf(own);
    return own;
  }, [accountId]);
  return <DraftOwnerContext.Provider value={store}>{children}</DraftOwnerContext.Provider>;
}

/** The drafts of the signed-in account. */
export const useDraftStore = (): DraftStore => useContext(DraftOwnerContext);
