import { Tabs } from 'antd';
import {
  Button,
  CaseHeader,
  CountLink,
  EmptyState,
  FactList,
  FigureRow,
  GlyphChips,
  MaskedValue,
  Provenance,
  SectionHeading,
  Sheet,
  StatusWord,
  Timeline,
} from '../../src/index.ts';
import { type DataColumn, DataTable } from '../../src/office/index.ts';
import { GalleryFrame, townshipMenu } from './gallery-frame.tsx';

interface Member {
  name: string;
  relation: string;
  age: number;
  id: string;
  health: string;
  source: string;
  gone?: boolean;
}

const MEMBERS: readonly Member[] = [
  {
    name: '和秀英',
    relation: '户主',
    age: 52,
    id: '532***********1234',
    health: '长期慢性病',
    source: '村级·10-20·入户',
  },
  { name: '张国栋', relation: '配偶', age: 54, id: '532***********2017', health: '健康', source: '村级·10-20·入户' },
  {
    name: '张建明',
    relation: '之子',
    age: 24,
    id: '532***********0918',
    health: '残疾，肢体三级',
    source: '残联·10-15·持证',
  },
  {
    name: '杨阿秀',
    relation: '之婆婆',
    age: 81,
    id: '532***********0026',
    health: '自然减少，2021-03',
    source: '公安局·04-02·注销',
    gone: true,
  },
];

const COLUMNS: ReadonlyArray<DataColumn<Member>> = [
  { key: 'name', title: '姓名', value: (row) => row.name },
  { key: 'relation', title: '与户主关系', value: (row) => row.relation, kind: 'quiet' },
  { key: 'age', title: '年龄', value: (row) => row.age, kind: 'figure' },
  { key: 'id', title: '证件号码', value: (row) => row.id },
  { key: 'health', title: '健康状况', value: (row) => row.health },
  { key: 'source', title: '来源', value: (row) => row.source, kind: 'quiet' },
];

const reveal = async (): Promise<string> => '532929196901011234';

export function HouseholdPage() {
  return (
    <GalleryFrame scope={{ kind: '乡镇', name: '漕涧镇' }} menu={townshipMenu('户档案')}>
      <CaseHeader
        name="和秀英"
        glyphs={[
          { glyph: '脱', name: '脱贫不稳定户' },
          { glyph: '意', name: '因意外事故，风险未消除', open: true },
          { glyph: '病', name: '因病，已消除' },
        ]}
        status={<StatusWord kind="doing">第 2 次监测中</StatusWord>}
        actions={
          <>
            <Button>整户打印包</Button>
            <Button>更正</Button>
            <Button look="filled">提名风险消除</Button>
          </>
        }
        facts={[
          { key: 'category', value: '脱贫不稳定户' },
          { key: 'place', value: '漕涧镇 仁山村 四组' },
          { key: 'people', value: '5 人，务工 1 人' },
          {
            key: 'id',
            value: (
              <MaskedValue
                label="证件号码"
                masked="532***********1234"
                purposes={['核对证件', '录入系统']}
                onReveal={reveal}
              />
            ),
          },
          {
            key: 'phone',
            value: (
              <MaskedValue label="电话" masked="138****6620" purposes={['联系农户', '录入系统']} onReveal={reveal} />
            ),
          },
          { key: 'helper', value: '帮扶责任人 杨志强' },
        ]}
        tabs={
          <Tabs
            items={['总览', '成员 5', '收入', '三保障和饮水', '帮扶 4', '资料 23', '公示 3', '轨迹'].map((label) => ({
              key: label,
              label,
            }))}
          />
        }
      />
      <div className="g-household">
        <div>
          <Sheet title="监测" note="每次识别各自成段，不改写">
            <div className="g-episodes">
              <section>
                <div className="g-line">
                  <b>第 2 次</b>
                  <GlyphChips glyphs={[{ glyph: '意', name: '因意外事故', open: true }]} />
                  <StatusWord kind="doing">监测中</StatusWord>
                </div>
                <FactList
                  facts={[
                    { label: '风险再标注', value: '2021年6月', source: <Provenance who="县级审批" when="06-24" /> },
                    { label: '原因', value: '6 月次子摔伤，自付 13 260 元' },
                    {
                      label: '措施',
                      value: (
                        <>
                          健康、公益岗位，
                          <CountLink value={2} label="措施" href="#measures" /> 项在落实
                        </>
                      ),
                    },
                  ]}
                />
              </section>
              <section>
                <div className="g-line">
                  <b>第 1 次</b>
                  <GlyphChips glyphs={[{ glyph: '病', name: '因病，已消除' }]} />
                  <StatusWord kind="done">已消除</StatusWord>
                </div>
                <FactList
                  facts={[
                    { label: '识别', value: '2019年11月', source: <Provenance who="县级审批" when="11-26" /> },
                    { label: '原因', value: '户主患慢性病，自付支出大' },
                    {
                      label: '风险消除',
                      value: '2020年12月，帮扶消除',
                      source: <Provenance who="知情同意" when="12-10" />,
                    },
                  ]}
                />
              </section>
            </div>
          </Sheet>
          <Sheet title="本年度收支" note="2020-10-01 至 2021-09-30，5 人" aside={<Button look="text">看明细</Button>}>
            <FigureRow
              items={[
                { label: '人均，高于底线 1 164', value: 7164 },
                { label: '工资性', value: 21600, href: '#1' },
                { label: '生产经营性', value: 14900, href: '#2' },
                { label: '财产、转移性', value: 4120, href: '#3' },
                { label: '经营支出', value: 4800, href: '#4' },
              ]}
            />
          </Sheet>
          <Sheet flush title="成员 5" note="另有 1 人已减少，保留备查" aside={<Button look="text">登记变更</Button>}>
            <DataTable
              label="成员"
              columns={COLUMNS}
              rows={MEMBERS}
              rowKey={(row) => row.name}
              isGone={(row) => row.gone === true}
              empty={<EmptyState title="没有成员" />}
            />
          </Sheet>
        </div>
        <aside aria-label="轨迹">
          <SectionHeading title="轨迹" aside={<Button look="text">只看第 2 次</Button>} />
          <Timeline
            items={[
              { key: '1', mark: 'lamp', date: '11-10', title: '年度信息采集', note: '待乡镇审核' },
              { key: '2', mark: 'done', date: '10-20', title: '入户核查', note: '杨丽华、杨志强，变 3 项' },
              { key: '3', mark: 'done', date: '06-24', title: '县级审批，风险再标注', note: '批次 2021-06-02' },
              { key: '4', mark: 'returned', date: '06-09', title: '退回', note: '缺张建平授权签字，06-11 已补' },
              { key: '5', mark: 'done', date: '2019-11', title: '识别', note: '第 1 次，因病' },
            ]}
          />
        </aside>
      </div>
    </GalleryFrame>
  );
}
