import { VillageLookbackScreen } from '@shouwang/screens/lookback/phone/lookback-screen';

/** 回头看 of the village. */
export const Lookback = () => <VillageLookbackScreen />;
