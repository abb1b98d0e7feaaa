import { useMay } from '@shouwang/portal-kit';
import { HouseholdTable } from '@shouwang/screens/households/office/household-table';

/** 户档案: the register. */
export const Households = () => {
  const may = useMay();
  return <HouseholdTable mayPaste={may({ action: 'import', subject: 'ImportBatch' })} />;
};
