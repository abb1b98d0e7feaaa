import type { ScreenProps } from '@shouwang/portal-kit';
import { PaperPrint } from '@shouwang/screens/papers/print/paper-print';

/** One paper, to be printed. */
export const Paper = ({ params }: ScreenProps) => <PaperPrint id={params.id ?? ''} />;
