import { ItemListScreen } from '@shouwang/screens/campaigns/office/item-list';

/** 采集任务: the list behind a figure of the round. */
export const Items = () => <ItemListScreen />;
