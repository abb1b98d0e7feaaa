import { VillageCollectionPrint } from '@shouwang/screens/collection/print/collection-print';

/** The yearly forms of a village in one go, or a blank one. */
export const VillageCollectionPaper = () => <VillageCollectionPrint />;
