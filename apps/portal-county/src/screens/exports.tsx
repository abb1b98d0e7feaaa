import { useMay } from '@shouwang/portal-kit';
import { ExportScreen } from '@shouwang/screens/exports/office/export-screen';

/** 导出: the register and templates as workbooks. */
export const Exports = () => {
  const may = useMay();
  return <ExportScreen mayUnmask={may({ action: 'exportUnmasked', subject: 'Person' })} canSplit={true} />;
};
