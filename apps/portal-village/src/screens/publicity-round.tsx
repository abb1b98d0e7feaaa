import type { ScreenProps } from '@shouwang/portal-kit';
import { PublicityRoundScreen } from '@shouwang/screens/procedures/phone/publicity-round';

/** One posted list. */
export const PublicityRound = ({ params }: ScreenProps) => <PublicityRoundScreen id={params.id ?? ''} />;
