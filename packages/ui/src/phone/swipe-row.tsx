import { SwipeAction } from 'antd-mobile';
import type { ReactNode } from 'react';

interface SwipeRowProps {
  label: string;
  onPress: () => void;
  children: ReactNode;
}

/** A row with one more action behind a swipe. Loaded on its own, because the gestures weigh as much as the row. */
export function SwipeRow({ label, onPress, children }: SwipeRowProps) {
  return (
    <SwipeAction rightActions={[{ key: 'swipe', text: label, color: 'primary', onClick: onPress }]}>
      {children}
    </SwipeAction>
  );
}
