import { useSession } from '@shouwang/portal-kit';
import { NewIssueScreen } from '@shouwang/screens/inspections/office/new-issue';

/** 登记问题: found by a mission or brought in from outside. */
export const NewIssue = () => {
  const { viewer } = useSession();
  return <NewIssueScreen areaPath={viewer.account.areaPath} />;
};
