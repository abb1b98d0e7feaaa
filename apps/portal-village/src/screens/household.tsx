import type { ScreenProps } from '@shouwang/portal-kit';
import { HouseholdScreen } from '@shouwang/screens/households/phone/household-screen';

/** One household. */
export const Household = ({ params }: ScreenProps) => <HouseholdScreen id={params.id ?? ''} />;
