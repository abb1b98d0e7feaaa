import { BottomBar } from '../../src/phone/index.ts';

export function GalleryBar({ current }: { current: string }) {
  return (
    <BottomBar
      label="主菜单"
      add={{ label: '新登记', href: '#add' }}
      items={[
        { href: '#today', label: '今日', icon: 'today', current: current === '今日' },
        { href: '#households', label: '农户', icon: 'home', current: current === '农户' },
        {
          href: '#sync',
          label: '同步',
          icon: 'sync',
          current: current === '同步',
          waiting: { count: 7, label: '7 条待传' },
        },
        { href: '#me', label: '我的', icon: 'me', current: current === '我的' },
      ]}
    />
  );
}
