import { type ScreenProps, useSession } from '@shouwang/portal-kit';
import { ClueListScreen } from '@shouwang/screens/clues/office/clue-list';

/** 线索: the cards of this person's area, one open beside the list. */
export const Clues = ({ params: { id } }: ScreenProps) => {
  const { viewer } = useSession();
  return <ClueListScreen openId={id} areaPath={viewer.account.areaPath} />;
};
