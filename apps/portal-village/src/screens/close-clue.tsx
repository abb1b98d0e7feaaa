import type { ScreenProps } from '@shouwang/portal-kit';
import { CloseClueScreen } from '@shouwang/screens/clues/phone/close-clue';

/** A clue without risk is closed. */
export const CloseClue = ({ params }: ScreenProps) => <CloseClueScreen id={params.id ?? ''} />;
