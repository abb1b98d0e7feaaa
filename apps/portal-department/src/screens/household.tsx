import type { ScreenProps } from '@shouwang/portal-kit';
import { HouseholdPage } from '@shouwang/screens/households/office/household-page';

/** One household in full. */
export const Household = ({ params }: ScreenProps) => <HouseholdPage id={params.id ?? ''} />;
