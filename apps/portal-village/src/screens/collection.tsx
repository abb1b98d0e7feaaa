import type { ScreenProps } from '@shouwang/portal-kit';
import { CollectionScreen } from '@shouwang/screens/collection/phone/collection-screen';

/** 年度信息采集 of one household. */
export const Collection = ({ params }: ScreenProps) => <CollectionScreen householdId={params.id ?? ''} />;
