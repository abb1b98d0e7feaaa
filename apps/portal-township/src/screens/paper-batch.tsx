import { PaperBatchScreen } from '@shouwang/screens/papers/office/batch-screen';

/** 批量打印: papers by village. */
export const PaperBatch = () => <PaperBatchScreen />;
