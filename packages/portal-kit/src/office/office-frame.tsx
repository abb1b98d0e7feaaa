import { phrase } from '@shouwang/phrases';
import { HotkeyHelp } from '@shouwang/ui';
import { OfficeFrame as Frame } from '@shouwang/ui/office';
import { OfflineNotice } from '../faults/offline-notice.tsx';
import type { FrameProps } from '../portal.ts';
import { useMenu } from '../routing/use-menu.ts';
import { useSession } from '../session/session-context.ts';
import { SearchBox } from './search-box.tsx';
import { Tools } from './tools.tsx';

/** The desk: search, help and the person on top, the viewer's menu at the left, the screen in the rest. */
export const OfficeFrame = ({ menu, children }: FrameProps) => {
  const { portal, site, viewer } = useSession();
  const { account } = viewer;
  const groups = useMenu(menu).map(({ title, items }) => ({
    ...(title && { title: phrase(title) }),
    items: items.map(({ label, href, count, isCurrent }) => ({
      href,
      label: phrase(label),
      current: isCurrent,
      ...(count !== undefined && { count }),
    })),
  }));
  return (
    <>
      <Frame
        name={phrase('shell.product')}
        scope={{ kind: phrase(`shell.portal.${portal.name}`), name: account.departmentLabel ?? account.areaName }}
        search={<SearchBox />}
        tools={<Tools />}
        menu={groups}
        menuLabel={phrase('shell.menu.main')}
        foot={`${phrase('shell.product')} ${site.version}`}
      >
        <OfflineNotice />
        {children}
      </Frame>
      <HotkeyHelp />
    </>
  );
};
