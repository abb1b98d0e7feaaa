import { NewEntryScreen } from '@shouwang/screens/inbox/phone/new-entry';

/** ＋: what can be begun. */
export const NewEntry = () => <NewEntryScreen />;
