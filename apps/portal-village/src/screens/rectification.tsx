import type { ScreenProps } from '@shouwang/portal-kit';
import { RectificationScreen } from '@shouwang/screens/clues/phone/rectification-screen';

/** A wrong entry that a verified clue left to be put right. */
export const Rectification = ({ params }: ScreenProps) => <RectificationScreen id={params.id ?? ''} />;
