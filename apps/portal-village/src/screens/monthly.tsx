import { MonthlyQueuePhone } from '@shouwang/screens/campaigns/phone/monthly-queue';

/** 月监测: what the village has reported for the months after the round. */
export const Monthly = () => <MonthlyQueuePhone />;
