import { useSession } from '@shouwang/portal-kit';
import { NewMissionScreen } from '@shouwang/screens/inspections/office/new-mission';

/** 派督导组: sends a team into townships. */
export const NewMission = () => {
  const { viewer } = useSession();
  return <NewMissionScreen areaPath={viewer.account.areaPath} />;
};
