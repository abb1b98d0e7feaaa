import { DatasetKindsScreen } from '@shouwang/screens/comparisons/office/dataset-kinds';

/** 比对任务: what this office hands in. */
export const Datasets = () => <DatasetKindsScreen />;
