import type { ScreenProps } from '@shouwang/portal-kit';
import { CollectionPage } from '@shouwang/screens/collection/office/collection-page';

/** 年度信息采集 of one household, at a desk. */
export const Collection = ({ params }: ScreenProps) => <CollectionPage householdId={params.id ?? ''} />;
