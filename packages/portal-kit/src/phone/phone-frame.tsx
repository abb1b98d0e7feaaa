import { phrase } from '@shouwang/phrases';
import { BottomBar, type BottomBarItem } from '@shouwang/ui/phone';
import { OfflineNotice } from '../faults/offline-notice.tsx';
import type { FrameProps } from '../portal.ts';
import { type ShownMenuItem, useMenu } from '../routing/use-menu.ts';
import './phone-frame.css';

const toBarItem = ({ href, label, icon, isCurrent, count }: ShownMenuItem): BottomBarItem => ({
  href,
  label: phrase(label),
  icon: icon ?? 'list',
  current: isCurrent,
  ...(count !== undefined && { waiting: { count, label: phrase('shell.waiting', { count }) } }),
});

const PlacesBar = ({ items }: { readonly items: readonly ShownMenuItem[] }) => {
  const act = items.find(({ isMainAct }) => isMainAct);
  const [first, second, third, fourth] = items.filter(({ isMainAct }) => !isMainAct).map(toBarItem);
  if (!act || !first || !second || !third || !fourth) {
    throw new Error('The bottom bar of a phone has four places and the one act between them');
  }
  return (
    <BottomBar
      label={phrase('shell.menu.main')}
      items={[first, second, third, fourth]}
      add={{ label: phrase(act.label), href: act.href }}
    />
  );
};

/**
 * The phone: the screen, and under the places of the menu the bar in the thumb's reach. Pages further in have their
 * own way back and their own buttons where the bar would be.
 */
export const PhoneFrame = ({ menu, children }: FrameProps) => {
  const items = useMenu(menu).flatMap((group) => group.items);
  return (
    <div className="pk-phone">
      <OfflineNotice />
      <div className="pk-phone-screen">{children}</div>
      {items.some(({ isOwnPage }) => isOwnPage) && <PlacesBar items={items} />}
    </div>
  );
};
