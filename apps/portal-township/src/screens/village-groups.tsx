import type { ScreenProps } from '@shouwang/portal-kit';
import { VillageGroupsScreen } from '@shouwang/screens/areas/office/village-groups-screen';

/** Households of a village that lie in none of its groups. */
export const VillageGroups = ({ params }: ScreenProps) => <VillageGroupsScreen villageCode={params.code ?? ''} />;
