import { WorkItemsScreen } from '@shouwang/screens/campaigns/phone/work-items';

/** 采集任务: what the village has to bring in this round. */
export const WorkItems = () => <WorkItemsScreen />;
