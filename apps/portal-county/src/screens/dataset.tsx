import type { ScreenProps } from '@shouwang/portal-kit';
import { DatasetScreen } from '@shouwang/screens/comparisons/office/dataset-screen';

/** One file on its way. */
export const Dataset = ({ params: { id = '' } }: ScreenProps) => <DatasetScreen key={id} id={id} />;
