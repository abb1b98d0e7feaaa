import { NewClueScreen } from '@shouwang/screens/clues/phone/new-clue';

/** 登记线索. */
export const NewClue = () => <NewClueScreen />;
