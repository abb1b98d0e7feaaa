import { type ScreenProps, useMay, useSession } from '@shouwang/portal-kit';
import { IssueListScreen } from '@shouwang/screens/inspections/office/issue-list';

/** 问题整改: the issues that this person sees, one open beside the list. */
export const Issues = ({ params: { id } }: ScreenProps) => {
  const { viewer } = useSession();
  const may = useMay();
  return (
    <IssueListScreen
      openId={id}
      work="rectify"
      areaPath={viewer.account.areaPath}
      mayRaise={may({ action: 'inspect', subject: 'Issue' })}
      mayExport={may({ action: 'export', subject: 'Issue' })}
    />
  );
};
