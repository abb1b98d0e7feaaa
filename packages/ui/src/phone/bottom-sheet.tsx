import './bottom-sheet.css';
import { lazy, type ReactNode, Suspense } from 'react';

const SheetPopup = lazy(async () => ({ default: (await import('./sheet-popup.tsx')).SheetPopup }));

export interface BottomSheetProps {
  open: boolean;
  onClose: () => void;
  title: string;
  children: ReactNode;
  /** Buttons at the foot, the filled one last. */
  actions?: ReactNode;
}

/** A sheet that rises over the page for one small question. Nothing is loaded until the first one opens. */
export function BottomSheet(props: BottomSheetProps) {
  if (!props.open) return null;
  return (
    <Suspense fallback={null}>
      <SheetPopup {...props} />
    </Suspense>
  );
}
