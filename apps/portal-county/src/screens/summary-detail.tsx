import { SummaryDetailScreen } from '@shouwang/screens/campaigns/office/summary-detail';

/** The households behind a cell of the table. */
export const SummaryDetail = () => <SummaryDetailScreen />;
