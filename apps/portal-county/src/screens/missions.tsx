import { type ScreenProps, useMay } from '@shouwang/portal-kit';
import { MissionListScreen } from '@shouwang/screens/inspections/office/mission-list';

/** 督导任务: the teams and where they go, one open beside the list. */
export const Missions = ({ params: { id } }: ScreenProps) => {
  const may = useMay();
  return <MissionListScreen openId={id} mayPlan={may({ action: 'plan', subject: 'InspectionMission' })} />;
};
