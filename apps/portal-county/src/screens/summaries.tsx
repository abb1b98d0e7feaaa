import { useMay } from '@shouwang/portal-kit';
import { SummaryScreen } from '@shouwang/screens/campaigns/office/summary-page';

/** 汇总与总结: what the townships have filed. */
export const Summaries = () => {
  const may = useMay();
  return <SummaryScreen of="county" mayCompile={may({ action: 'compile', subject: 'CampaignSummary' })} />;
};
