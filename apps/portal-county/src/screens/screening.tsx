import { ScreeningScreen } from '@shouwang/screens/lookback/office/screening-screen';

/** 四类对象排查. */
export const Screening = () => <ScreeningScreen />;
