import { CaseTable } from '@shouwang/screens/procedures/office/case-table';

/** 办件: cases under way and finished. */
export const Cases = () => <CaseTable />;
