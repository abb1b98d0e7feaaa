import type { ScreenProps } from '@shouwang/portal-kit';
import { ClueScreen } from '@shouwang/screens/clues/phone/clue-screen';

/** One clue card. */
export const Clue = ({ params }: ScreenProps) => <ClueScreen id={params.id ?? ''} />;
