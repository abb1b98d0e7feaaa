import { HouseholdTable } from '@shouwang/screens/households/office/household-table';

/** 户档案: the register. */
export const Households = () => <HouseholdTable />;
