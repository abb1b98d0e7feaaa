import {
  Button,
  EmptyState,
  Mark,
  OutcomeEquation,
  PageHeading,
  ProgressRow,
  Provenance,
  Sheet,
  StepBar,
} from '../../src/index.ts';
import { type DataColumn, DataTable } from '../../src/office/index.ts';
import { departmentMenu, GalleryFrame } from './gallery-frame.tsx';

interface RejectedRow {
  row: string;
  name: string;
  column: string;
  found: string;
  wrong: string;
  mend: string;
}

const REJECTED: readonly RejectedRow[] = [
  {
    row: '117',
    name: '王淑芬',
    column: '身份证号',
    found: '5.32929E+17',
    wrong: '号码被表格改成了科学计数',
    mend: '列设为文本，从原系统重新导出',
  },
  {
    row: '204',
    name: '段兴华',
    column: '身份证号',
    found: '532***********512X',
    wrong: '末位和前 17 位对不上',
    mend: '核对身份证原件',
  },
  { row: '641', name: '和丽仙', column: '个人自付', found: '4 651.74元', wrong: '金额里有汉字', mend: '只留数字' },
  { row: '1135', name: '字文秀', column: '合规自付', found: '—', wrong: '金额为空', mend: '没有就填 0' },
  {
    row: '1760',
    name: '杨慧兰',
    column: '截至月份',
    found: '2021年13月',
    wrong: '没有这个月份',
    mend: '改成 2021年9月',
  },
];

const REJECTED_COLUMNS: ReadonlyArray<DataColumn<RejectedRow>> = [
  { key: 'row', title: '行号', value: (row) => row.row, width: 70 },
  { key: 'name', title: '姓名', value: (row) => row.name, width: 80 },
  { key: 'column', title: '列', value: (row) => row.column, width: 96 },
  {
    key: 'found',
    title: '文件里的值',
    value: (row) => row.found,
    cell: (row) => <span className="g-bad">{row.found}</span>,
    width: 170,
  },
  { key: 'wrong', title: '哪里不对', value: (row) => row.wrong },
  { key: 'mend', title: '怎么改', value: (row) => row.mend, kind: 'quiet' },
];

interface Recognised {
  found: string;
  known: string | null;
}

const RECOGNISED: readonly Recognised[] = [
  { found: '姓名', known: '姓名' },
  { found: '身份证号', known: '证件号码' },
  { found: '个人自付', known: '个人自付（元）' },
  { found: '截至月份', known: '截至月份' },
  { found: '主要诊断', known: null },
];

const RECOGNISED_COLUMNS: ReadonlyArray<DataColumn<Recognised>> = [
  { key: 'found', title: '文件里的列', value: (row) => row.found },
  {
    key: 'known',
    title: '对应指标',
    value: (row) => row.known,
    cell: (row) => (
      <>
        <Mark kind={row.known ? 'done' : 'idle'} label={row.known ? '认出' : '不用'} /> {row.known ?? '不用，不保存'}
      </>
    ),
  },
];

export function ComparePage() {
  return (
    <GalleryFrame scope={{ kind: '行业部门', name: '医疗保障局' }} menu={departmentMenu('比对任务')}>
      <PageHeading title="住院费用累计　2021年9月" note="医保局_住院费用累计_202109.csv　3.1 MB">
        <span className="sw-note">县里要求 11-12 前交</span>
      </PageHeading>
      <div className="g-inset" style={{ paddingLeft: 24, paddingTop: 0 }}>
        <StepBar steps={['选文件', '认列', '核对结果', '提交']} current={2} />
      </div>
      <div className="g-two">
        <Sheet flush title="认出 4 列" note="表头在第 3 行，GBK 编码" aside={<Button look="text">改</Button>}>
          <DataTable
            label="认出的列"
            columns={RECOGNISED_COLUMNS}
            rows={RECOGNISED}
            rowKey={(row) => row.found}
            empty={<EmptyState title="没有认出列" />}
          />
        </Sheet>
        <div className="g-stack">
          <Sheet>
            <OutcomeEquation
              unit="行"
              total={{ label: '读到', count: 8412, href: '#read', causes: [{ label: '表头、空行不计', count: 4 }] }}
              parts={[
                {
                  label: '对上',
                  mark: 'done',
                  tone: 'primary',
                  count: 6958,
                  href: '#matched',
                  causes: [
                    { label: '证件和姓名都一致', count: 6921, href: '#a' },
                    { label: '证件一致，姓名不同', count: 37, href: '#b' },
                  ],
                },
                {
                  label: '没对上',
                  mark: 'idle',
                  tone: 'plain',
                  count: 1391,
                  href: '#unmatched',
                  causes: [
                    { label: '不在本县农户名册', count: 1322, href: '#c' },
                    { label: '外县户籍，比完即删', count: 69, href: '#d' },
                  ],
                },
                {
                  label: '退回',
                  mark: 'returned',
                  tone: 'returned',
                  count: 63,
                  href: '#rejected',
                  causes: [
                    { label: '证件号码坏了', count: 55, href: '#e' },
                    { label: '金额或月份不对', count: 8, href: '#f' },
                  ],
                },
              ]}
            />
            <div style={{ marginTop: 14 }}>
              <ProgressRow
                look="line"
                state="running"
                title="正在生成线索"
                done={4310}
                total={6958}
                unit="行"
                note="约 20 秒，可以先离开"
                action={{ children: '停下' }}
              />
            </div>
          </Sheet>
          <Sheet
            flush
            title="退回 63 行"
            note="改完只交这 63 行，其余不用重传"
            aside={
              <Button look="text" icon="download">
                下载退回表
              </Button>
            }
          >
            <DataTable
              label="退回的行"
              columns={REJECTED_COLUMNS}
              rows={REJECTED}
              rowKey={(row) => row.row}
              empty={<EmptyState title="没有退回的行" />}
              foot="还有 58 行在退回表里"
            />
          </Sheet>
        </div>
      </div>
      <div className="g-foot">
        <Button look="filled">提交 6 958 行</Button>
        <Button>上一步</Button>
        <span className="sw-note">提交后 24 小时内可整批撤回。没对上的行比完即删，不留存。</span>
        <span className="g-end">
          <Provenance who="李春燕" when="11-10 10:28" from="上传" />
        </span>
      </div>
    </GalleryFrame>
  );
}
