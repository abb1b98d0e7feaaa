import { ClueListScreen } from '@shouwang/screens/clues/phone/clue-list';

/** The clue cards of the village that wait. */
export const Clues = () => <ClueListScreen />;
