import { useSession } from '@shouwang/portal-kit';
import { TodayScreen } from '@shouwang/screens/inbox/phone/today';

const sums = ['openCases', 'openClues', 'inPublicity'];

/** The home page: what waits for this person. */
export const Today = () => <TodayScreen areaName={useSession().viewer.account.areaName} sums={sums} />;
