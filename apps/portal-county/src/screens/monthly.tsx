import { MonthlyQueueScreen } from '@shouwang/screens/campaigns/office/monthly-queue';

/** 月监测: what belongs to the months after the round. */
export const Monthly = () => <MonthlyQueueScreen />;
