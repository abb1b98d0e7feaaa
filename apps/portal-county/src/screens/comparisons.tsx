import { CountyComparisonsScreen } from '@shouwang/screens/comparisons/office/county-comparisons';

/** 部门比对: files of the departments and what comparing them found. */
export const Comparisons = () => <CountyComparisonsScreen />;
