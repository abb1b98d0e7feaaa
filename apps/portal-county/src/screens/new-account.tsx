import { NewAccountScreen } from '@shouwang/screens/accounts/office/new-account';

/** 新建账号. */
export const NewAccount = () => <NewAccountScreen />;
