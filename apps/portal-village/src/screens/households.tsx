import { HouseholdListScreen } from '@shouwang/screens/households/phone/household-list';

/** Everybody who lives in the village. */
export const Households = () => <HouseholdListScreen />;
