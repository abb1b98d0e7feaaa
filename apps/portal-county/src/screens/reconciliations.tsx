import { useMay } from '@shouwang/portal-kit';
import { ReconciliationListScreen } from '@shouwang/screens/imports/office/reconciliation-list';

/** 和全国系统对账: the register beside exports of the national system. */
export const Reconciliations = () => {
  const may = useMay();
  return <ReconciliationListScreen mayReconcile={may({ action: 'reconcile', subject: 'Reconciliation' })} />;
};
