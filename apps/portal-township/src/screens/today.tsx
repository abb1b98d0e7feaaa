import { EmptyState } from '@shouwang/ui';

/** The home page: what waits for this person. */
export const TodayScreen = () => <EmptyState title="今天没有待办" />;
