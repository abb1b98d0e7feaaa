import { useState } from 'react';
import {
  Button,
  CountLink,
  EmptyState,
  FactList,
  type MarkKind,
  PageHeading,
  StatusWord,
  Timeline,
  UploadTile,
} from '../../src/index.ts';
import {
  type DataColumn,
  DataTable,
  DensityPicker,
  DetailDrawer,
  DrawerPart,
  FilterChips,
} from '../../src/office/index.ts';
import { countyMenu, GalleryFrame } from './gallery-frame.tsx';

interface IssueRow {
  no: string;
  mark: MarkKind;
  title: string;
  object: string;
  source: string;
  unit: string;
  due: string;
  state: string;
}

const issue = (
  mark: MarkKind,
  no: string,
  title: string,
  object: string,
  source: string,
  unit: string,
  due: string,
  state: string,
): IssueRow => ({
  no,
  mark,
  title,
  object,
  source,
  unit,
  due,
  state,
});

const ROWS: readonly IssueRow[] = [
  issue('overdue', 'D-031', '授权书缺成年家庭成员签字', '长新乡 丰云村 2 户', '省级反馈', '长新乡', '过 6 天', '逾期'),
  issue(
    'overdue',
    'D-027',
    '已消除户收入低于监测底线未回退',
    '长新乡 包罗村 3 户',
    '省级反馈',
    '长新乡',
    '过 4 天',
    '逾期',
  ),
  issue(
    'overdue',
    'D-019',
    '风险为因病，未安排健康帮扶',
    '漕涧镇 铁厂村 1 户',
    '县级督导',
    '漕涧镇',
    '过 3 天',
    '逾期',
  ),
  issue('todo', 'D-033', '公示缺期满照片', '功果桥镇 汤涧村 1 户', '县级督导', '功果桥镇', '今天', '待验收'),
  issue(
    'doing',
    'B-120',
    '农村低保标识与民政名单不一致',
    '宝丰乡 大栗树村 5 人',
    '部门比对',
    '民政局',
    '今天',
    '整改中',
  ),
  issue('todo', 'D-034', '入户核查只有 1 人签字', '诺邓镇 天池村 2 户', '县级督导', '诺邓镇', '11-11', '待验收'),
  issue(
    'doing',
    'B-123',
    '转移性收入与一卡通相差超 10%',
    '白石镇 顺荡村 6 户',
    '部门比对',
    '白石镇',
    '11-15',
    '整改中',
  ),
  issue(
    'idle',
    'D-036',
    '疑似漏报：住院自付 26 300 元',
    '团结彝族乡 河东村 1 户',
    '医保推送',
    '团结乡',
    '11-15',
    '待认领',
  ),
  issue('doing', 'D-037', '整户无劳动能力未落实兜底', '长新乡 豆寺村 1 户', '省级反馈', '民政局', '11-16', '整改中'),
];

const tone = (row: IssueRow): string => `sw-tone-${row.mark}`;

const COLUMNS: ReadonlyArray<DataColumn<IssueRow>> = [
  { key: 'no', title: '编号', value: (row) => row.no, width: 62, kind: 'quiet' },
  { key: 'title', title: '问题', value: (row) => row.title },
  { key: 'object', title: '对象', value: (row) => row.object, width: 168 },
  { key: 'source', title: '来源', value: (row) => row.source, width: 76, kind: 'quiet' },
  { key: 'unit', title: '责任', value: (row) => row.unit, width: 80 },
  {
    key: 'due',
    title: '期限',
    value: (row) => row.due,
    cell: (row) => <span className={/^\d/.test(row.due) ? '' : tone(row)}>{row.due}</span>,
    width: 66,
    sort: 'up',
  },
  {
    key: 'state',
    title: '状态',
    value: (row) => row.state,
    cell: (row) => <span className={tone(row)}>{row.state}</span>,
    width: 68,
  },
];

export function IssuesPage() {
  const [open, setOpen] = useState<IssueRow | null>(ROWS[0] ?? null);
  return (
    <GalleryFrame scope={{ kind: '县级', name: '云龙县' }} menu={countyMenu('问题清单督办')}>
      <DetailDrawer
        page={
          <>
            <PageHeading
              title="问题清单督办"
              note={
                <>
                  未销号 <CountLink value={38} label="未销号" href="#open" />
                  ，本周已销号 <CountLink value={12} label="本周已销号" href="#closed" />
                </>
              }
            >
              <DensityPicker />
              <Button>粘贴或导入</Button>
              <Button>导出台账</Button>
            </PageHeading>
            <FilterChips
              label="状态"
              choices={[
                { value: 'open', label: '未销号', count: 38 },
                { value: 'overdue', label: '逾期', count: 5, mark: 'overdue' },
                { value: 'idle', label: '待认领', count: 3, mark: 'idle' },
                { value: 'doing', label: '整改中', count: 22, mark: 'doing' },
                { value: 'todo', label: '待验收', count: 8, mark: 'todo' },
              ]}
              chosen="open"
              onChange={() => undefined}
              selects={[
                {
                  key: 'source',
                  label: '来源',
                  value: 'all',
                  options: [{ value: 'all', label: '全部' }],
                  onChange: () => undefined,
                },
              ]}
            />
            <DataTable
              label="问题清单"
              columns={COLUMNS}
              rows={ROWS}
              rowKey={(row) => row.no}
              mark={(row) => ({ kind: row.mark, label: row.state })}
              openKey={open?.no}
              onOpen={setOpen}
              empty={<EmptyState title="没有未销号的问题" />}
              rememberAs="gallery-issues"
              foot={
                <>
                  第 1—9 条，共 38 条
                  <Button look="text" size="small">
                    下一页
                  </Button>
                </>
              }
            />
          </>
        }
        open={open !== null}
        onClose={() => setOpen(null)}
        kicker={`${open?.no ?? ''}　省级反馈　突出`}
        title={open?.title ?? ''}
        status={
          <>
            <StatusWord kind="overdue">逾期，过 6 天</StatusWord>
            <span>期限 11-04</span>
            <span>整改第 2 次</span>
          </>
        }
        actions={
          <>
            <Button look="filled">记约谈</Button>
            <Button>延期</Button>
            <Button refusal="今天已催过，明天可再催">催办</Button>
          </>
        }
      >
        <DrawerPart>
          <FactList
            facts={[
              {
                label: '对象',
                value: (
                  <>
                    长新乡 丰云村 <CountLink value={2} label="户" href="#2" /> 户：张学军、王秀莲
                  </>
                ),
              },
              { label: '依据', value: '承诺授权书须成年成员都签字，两户各缺 1 人' },
              { label: '要求', value: '补签并上传签字页，外出人员写明代签原因' },
              { label: '责任', value: '长新乡，段永昌' },
            ]}
          />
        </DrawerPart>
        <DrawerPart title="整改材料">
          <div className="g-pair">
            <UploadTile
              look="file"
              label="张学军 授权书"
              note="11-02·扫码归位"
              state={{ is: 'stored' }}
              onPick={() => undefined}
            />
            <UploadTile
              look="file"
              label="王秀莲 授权书"
              note="还没有"
              state={{ is: 'missing' }}
              onPick={() => undefined}
            />
          </div>
        </DrawerPart>
        <DrawerPart title="轨迹">
          <Timeline
            items={[
              { key: '1', mark: 'done', date: '10-25', title: '下发', note: '苏文琼，限 8 个工作日' },
              { key: '2', mark: 'done', date: '10-26', title: '认领', note: '段永昌' },
              {
                key: '3',
                mark: 'returned',
                date: '11-03',
                title: '退回重改',
                note: '王秀莲户缺配偶签字，材料只有 1 户',
              },
              { key: '4', mark: 'lamp', date: '11-10', title: '跟踪督办', note: '苏文琼，第 2 次，09:15 已送达' },
              { key: '5', mark: 'idle', title: '验收、销号' },
            ]}
          />
        </DrawerPart>
      </DetailDrawer>
    </GalleryFrame>
  );
}
