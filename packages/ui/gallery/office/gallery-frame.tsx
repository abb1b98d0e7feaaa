import type { ReactNode } from 'react';
import { Icon, Keycap } from '../../src/index.ts';
import { OfficeFrame, type SideMenuGroup } from '../../src/office/index.ts';

interface GalleryFrameProps {
  scope: { kind: string; name: string };
  menu: readonly SideMenuGroup[];
  children: ReactNode;
}

export function GalleryFrame({ scope, menu, children }: GalleryFrameProps) {
  return (
    <OfficeFrame
      name="守望"
      scope={scope}
      menu={menu}
      menuLabel="栏目"
      foot="数据截至 11-10 10:32"
      search={
        <span className="g-search">
          <Icon name="search" />
          姓名、拼音首字母、证件后四位
          <Keycap keys="Ctrl+K" />
        </span>
      }
      tools={
        <>
          <span>
            <Icon name="task" /> 任务 1
          </span>
          <span>
            <Icon name="help" /> 帮助
          </span>
          <span>施文彬</span>
        </>
      }
    >
      {children}
    </OfficeFrame>
  );
}

type Entry = readonly [label: string, count?: number];

const items = (entries: readonly Entry[], current: string): SideMenuGroup['items'] =>
  entries.map(([label, count]) => ({ href: `#${label}`, label, count, current: label === current }));

export const townshipMenu = (current: string): SideMenuGroup[] => [
  {
    items: items(
      [
        ['今日', 21],
        ['审核台', 14],
        ['批量审核', 9],
        ['回头看', 46],
      ],
      current,
    ),
  },
  { title: '农户', items: items([['户档案'], ['线索', 8], ['数据质量', 17]], current) },
  { title: '来往', items: items([['申报比对包'], ['导入导出'], ['公告'], ['问题整改', 4]], current) },
  { title: '本轮', items: items([['村进度'], ['汇总与总结'], ['人员分工']], current) },
];

export const countyMenu = (current: string): SideMenuGroup[] => [
  {
    items: items(
      [['今日', 18], ['总览'], ['终审台', 51], ['问题清单督办', 38], ['部门比对', 6], ['抽查督导', 2]],
      current,
    ),
  },
  { title: '农户', items: items([['户档案'], ['一张图'], ['数据质量']], current) },
  { title: '本轮', items: items([['规则与活动'], ['报表中心'], ['模板管理']], current) },
  { title: '管理', items: items([['行政区划'], ['用户与权限'], ['审计']], current) },
];

export const departmentMenu = (current: string): SideMenuGroup[] => [
  {
    items: items([['今日', 5], ['比对任务', 2], ['预警推送'], ['数据报送'], ['措施落实', 3], ['疑点反馈', 4]], current),
  },
  { title: '约定', items: items([['目录与口径'], ['接口与密钥']], current) },
];
