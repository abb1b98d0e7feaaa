import { CaseListScreen } from '@shouwang/screens/procedures/phone/case-list';

/** The cases behind a sum of the first page. */
export const Cases = () => <CaseListScreen />;
