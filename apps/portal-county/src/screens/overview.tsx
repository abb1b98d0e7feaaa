import { OverviewScreen } from '@shouwang/screens/reports/office/overview';

/** 总览: how the county's round stands. */
export const Overview = () => <OverviewScreen />;
