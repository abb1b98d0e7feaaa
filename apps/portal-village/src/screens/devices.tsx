import { DevicesScreen } from '@shouwang/screens/accounts/phone/devices';

/** 登录过的设备. */
export const Devices = () => <DevicesScreen />;
