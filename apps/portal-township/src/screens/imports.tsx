import { useMay } from '@shouwang/portal-kit';
import { ImportListScreen } from '@shouwang/screens/imports/office/import-list';

/** 户信息导入: exports of the national system, brought into the register. */
export const Imports = () => {
  const may = useMay();
  return <ImportListScreen mayImport={may({ action: 'import', subject: 'ImportBatch' })} />;
};
