import type { ScreenProps } from '@shouwang/portal-kit';
import { NewDatasetScreen } from '@shouwang/screens/comparisons/office/new-dataset';

/** The file to hand in for one kind of data. */
export const NewDataset = ({ params: { key = '' } }: ScreenProps) => <NewDatasetScreen key={key} datasetKey={key} />;
