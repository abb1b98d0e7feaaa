import type { ScreenProps } from '@shouwang/portal-kit';
import { ReconciliationScreen } from '@shouwang/screens/imports/office/reconciliation-screen';

/** One comparison with the national system. */
export const Reconciliation = ({ params: { id = '' } }: ScreenProps) => <ReconciliationScreen key={id} id={id} />;
