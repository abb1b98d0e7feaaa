import { SyncScreen } from '@shouwang/screens/sync/phone/sync-screen';

/** 同步. */
export const Sync = () => <SyncScreen />;
