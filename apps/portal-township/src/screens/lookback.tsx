import type { ScreenProps } from '@shouwang/portal-kit';
import { LookbackListScreen } from '@shouwang/screens/lookback/office/lookback-list';
import { LookbackScreen } from '@shouwang/screens/lookback/office/lookback-page';

/** 回头看: the list, or one of them. */
export const Lookback = ({ params }: ScreenProps) =>
  params.id ? <LookbackScreen key={params.id} id={params.id} /> : <LookbackListScreen />;
