import type { ScreenProps } from '@shouwang/portal-kit';
import { ArchivePage } from '@shouwang/screens/archive/office/archive-page';

/** Everything on record about one household. */
export const Archive = ({ params }: ScreenProps) => <ArchivePage householdId={params.id ?? ''} />;
