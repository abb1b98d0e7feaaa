import { useMay } from '@shouwang/portal-kit';
import { SummaryScreen } from '@shouwang/screens/campaigns/office/summary-page';

/** 汇总与总结: the table and the written summary of the township. */
export const Summaries = () => {
  const may = useMay();
  return <SummaryScreen of="township" mayCompile={may({ action: 'compile', subject: 'CampaignSummary' })} />;
};
