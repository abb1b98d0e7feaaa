import { NewCaseScreen } from '@shouwang/screens/procedures/phone/new-case';

/** 开始纳入申请. */
export const NewCase = () => <NewCaseScreen />;
