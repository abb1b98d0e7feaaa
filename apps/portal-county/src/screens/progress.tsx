import { ProgressBoardScreen } from '@shouwang/screens/campaigns/office/progress-board';

/** 采集进度: townships, and villages on demand. */
export const Progress = () => <ProgressBoardScreen level="TOWNSHIP" />;
