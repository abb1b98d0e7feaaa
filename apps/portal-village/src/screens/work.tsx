import type { ScreenProps } from '@shouwang/portal-kit';
import { WorkPage } from '@shouwang/screens/work-spells/phone/work-page';

/** 外出务工 of one household. */
export const Work = ({ params }: ScreenProps) => <WorkPage householdId={params.id ?? ''} />;
