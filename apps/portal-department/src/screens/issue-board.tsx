import { IssueBoardScreen } from '@shouwang/screens/inspections/office/issue-board';

/** 问题分布: figures by township and category. */
export const IssueBoard = () => <IssueBoardScreen />;
