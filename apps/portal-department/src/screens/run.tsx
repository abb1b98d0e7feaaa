import type { ScreenProps } from '@shouwang/portal-kit';
import { RunScreen } from '@shouwang/screens/comparisons/office/run-screen';

/** One comparison. */
export const Run = ({ params: { id = '' } }: ScreenProps) => <RunScreen key={id} id={id} />;
