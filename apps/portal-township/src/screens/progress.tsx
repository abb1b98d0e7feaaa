import { ProgressBoardScreen } from '@shouwang/screens/campaigns/office/progress-board';

/** 采集进度: the villages of the township. */
export const Progress = () => <ProgressBoardScreen level="VILLAGE" />;
