import type { ScreenProps } from '@shouwang/portal-kit';
import { CollectionPrint } from '@shouwang/screens/collection/print/collection-print';

/** 《户年度基础信息采集表》 of one household. */
export const CollectionPaper = ({ params }: ScreenProps) => <CollectionPrint householdId={params.id ?? ''} />;
