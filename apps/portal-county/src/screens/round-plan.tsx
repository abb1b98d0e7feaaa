import { RoundPlanScreen } from '@shouwang/screens/campaigns/office/round-plan-page';

/** 年度活动方案: drafted, simulated, proposed. */
export const RoundPlan = () => <RoundPlanScreen />;
