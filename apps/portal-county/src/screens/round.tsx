import { useMay, useSession } from '@shouwang/portal-kit';
import { RoundScreen } from '@shouwang/screens/campaigns/office/round-page';

/** 规则与活动: the round, its calendar and rules, and the functions that are open. */
export const Round = () => {
  const may = useMay();
  const asks = may({ action: 'request', subject: 'FunctionWindow' });
  const { viewer } = useSession();
  const code = viewer.account.areaPath.split('/').filter(Boolean).at(-1) ?? '';
  return <RoundScreen mayPlan={may({ action: 'plan', subject: 'Campaign' })} ownAreaCode={asks ? code : ''} />;
};
