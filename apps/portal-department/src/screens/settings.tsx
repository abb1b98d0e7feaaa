import { SettingsScreen } from '@shouwang/screens/accounts/office/settings';

/** 账号设置: password and devices. */
export const Settings = () => <SettingsScreen />;
