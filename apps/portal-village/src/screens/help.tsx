import type { ScreenProps } from '@shouwang/portal-kit';
import { HelpPage } from '@shouwang/screens/measures/phone/help-page';

/** 帮扶 of one household. */
export const Help = ({ params }: ScreenProps) => <HelpPage householdId={params.id ?? ''} />;
