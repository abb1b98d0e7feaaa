import { InboxPage } from '@shouwang/screens/inbox/office/inbox-page';

/** The home page: what waits for this person. */
export const TodayScreen = () => <InboxPage />;
