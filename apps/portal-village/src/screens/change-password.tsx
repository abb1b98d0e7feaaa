import { ChangePasswordScreen } from '@shouwang/screens/accounts/phone/change-password';

/** 改密码. */
export const ChangePassword = () => <ChangePasswordScreen />;
