import { BackfillScreen } from '@shouwang/screens/lookback/phone/backfill-screen';

/** 统一补办. */
export const Backfill = () => <BackfillScreen />;
