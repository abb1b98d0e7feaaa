import type { ScreenProps } from '@shouwang/portal-kit';
import { ConsentsPage } from '@shouwang/screens/consents/phone/consents-page';

/** 承诺授权 of one household. */
export const Consents = ({ params }: ScreenProps) => <ConsentsPage householdId={params.id ?? ''} />;
