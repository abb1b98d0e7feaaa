import { useState } from 'react';
import {
  Button,
  CaseHeader,
  ChoiceChips,
  type DiffRow,
  DiffTable,
  EvidenceViewer,
  FindingList,
  FormulaLine,
  formatCount,
  KeyHint,
  type MarkKind,
  MaskedValue,
  Provenance,
  SectionHeading,
  StatusWord,
  Timeline,
  type TimelineItem,
  UndoBar,
  useHotkeys,
} from '../../src/index.ts';
import { QueueRow, SplitPane } from '../../src/office/index.ts';
import { SCAN } from '../scan.ts';
import { GalleryFrame, townshipMenu } from './gallery-frame.tsx';

type Queued = readonly [mark: MarkKind, name: string, glyph: string, due: string, line: string, side: string];

const QUEUE: readonly Queued[] = [
  ['overdue', '赵国芳', '残', '过 1 天', '象麓村·新增识别', '1 条发现'],
  ['todo', '李正华', '病', '今天', '永安村·新增识别', '2 条发现'],
  ['todo', '杨素珍', '学', '今天', '和平村·新增识别', '无'],
  ['todo', '王仕明', '工', '11-11', '青松村·风险消除', '1 条发现'],
  ['todo', '尹家福', '灾', '11-11', '龙飞村·再标注', '无'],
  ['returned', '字丽梅', '学', '11-11', '天池村·退回后再报', '无'],
  ['todo', '段兴旺', '产', '11-12', '杏林村·风险消除', '无'],
  ['todo', '和桂英', '意', '11-12', '诺邓村·新增识别', '1 条发现'],
];

const visit = <Provenance who="杨玉梅" when="10-29" from="入户" />;

const DIFF: readonly DiffRow[] = [
  { key: 'health', label: '李正华 健康状况', before: '健康', after: '患有大病', changed: true, source: visit },
  {
    key: 'wage',
    label: '务工收入（元）',
    before: formatCount(21600),
    after: formatCount(9800),
    changed: true,
    source: visit,
  },
  {
    key: 'medical',
    label: '合规自付支出（元）',
    before: formatCount(1200),
    after: formatCount(18640),
    changed: true,
    source: <Provenance who="医保局" when="10-28" from="费用累计" onOpen={() => undefined} />,
  },
  {
    key: 'income',
    label: '家庭人均纯收入（元）',
    before: formatCount(8310),
    after: formatCount(5416),
    changed: true,
    tone: 'todo',
    source: '测算，低于底线 584',
  },
  {
    key: 'people',
    label: '家庭人口数',
    before: '4',
    after: '4',
    changed: false,
    source: <Provenance who="公安局" when="10-20" from="户籍" />,
  },
  { key: 'house', label: '住房、饮水安全', before: '安全', after: '安全', changed: false, source: visit },
];

const STEPS: readonly TimelineItem[] = [
  { key: '1', mark: 'done', date: '10-27', title: '申请、承诺授权', note: '李正华等 3 人' },
  { key: '2', mark: 'overdue', date: '10-28', title: '民主评议', note: '到 26 人，同意 26' },
  { key: '3', mark: 'done', date: '10-29', title: '入户核查', note: '杨玉梅、字树林' },
  { key: '4', mark: 'done', date: '11-01', title: '信息比对', note: '9 个部门，无疑点' },
  { key: '5', mark: 'done', date: '11-02', title: '公示 5 天', note: '无异议' },
  { key: '6', mark: 'done', date: '11-08', title: '村级提交', note: '字树林' },
  { key: '7', mark: 'lamp', date: '11-10', title: '乡镇审核', note: '施文彬，今天到期' },
  { key: '8', mark: 'idle', title: '县级审批', note: '限 3 个工作日' },
  { key: '9', mark: 'idle', title: '公告、系统录入' },
];

const REASONS = ['日期前后不顺', '缺签字', '收入依据不足', '照片看不清', '写一句'] as const;

export function ReviewPage() {
  const [reason, setReason] = useState<string>(REASONS[0]);
  const [returned, setReturned] = useState(0);
  useHotkeys([
    { keys: 'R', label: '退回永安村', run: () => setReturned(returned + 1) },
    { keys: 'N', label: '问一句', run: () => undefined },
    { keys: 'A', label: '通过', run: () => undefined },
  ]);
  const queue = (
    <>
      <div className="g-inset">
        <SectionHeading title="待审 14" aside={<span className="sw-note">按到期先后</span>} />
        <ChoiceChips
          label="发现"
          choices={[
            { value: 'all', label: '全部', count: 14 },
            { value: 'some', label: '有发现', count: 5 },
            { value: 'none', label: '无', count: 9 },
          ]}
          chosen={['all']}
          onChange={() => undefined}
        />
      </div>
      <ul>
        {QUEUE.map(([mark, name, glyph, due, line, side]) => (
          <QueueRow
            key={name}
            mark={mark}
            title={name}
            glyphs={[{ glyph, name: `因${glyph}`, open: true }]}
            due={due}
            pressing={!/^\d/.test(due)}
            line={line}
            side={side}
            open={name === '李正华'}
            onOpen={() => undefined}
          />
        ))}
      </ul>
    </>
  );
  return (
    <GalleryFrame scope={{ kind: '乡镇', name: '诺邓镇' }} menu={townshipMenu('审核台')}>
      <SplitPane
        list={queue}
        listLabel="待审"
        caseLabel="李正华"
        asideLabel="资料和轨迹"
        header={
          <CaseHeader
            name="李正华"
            glyphs={[
              { glyph: '边', name: '边缘易致贫户' },
              { glyph: '病', name: '因病，风险未消除', open: true },
            ]}
            statusAtEnd
            status={<StatusWord kind="doing">乡镇审核，今天 24 时前</StatusWord>}
            facts={[
              { key: 'what', value: '新增识别　拟纳入边缘易致贫户' },
              { key: 'place', value: '永安村 三组' },
              { key: 'people', value: '4 人' },
              {
                key: 'id',
                value: (
                  <MaskedValue
                    label="证件号码"
                    masked="532***********1234"
                    purposes={['核对证件', '录入系统']}
                    onReveal={async () => '532929197001011234'}
                  />
                ),
              },
            ]}
          />
        }
        actions={
          <>
            <span className="g-line">
              <span className="sw-second">退回原因</span>
              <ChoiceChips
                label="退回原因"
                choices={REASONS.map((value) => ({ value, label: value }))}
                chosen={[reason]}
                onChange={setReason}
              />
            </span>
            <span className="g-line">
              <Button look="filled" hotkey="R" onClick={() => setReturned(returned + 1)}>
                退回永安村
              </Button>
              <Button hotkey="N">问一句</Button>
              <Button hotkey="A" refusal="先处理 1 条发现才能通过">
                通过
              </Button>
              <span className="g-end">
                <KeyHint keys={['J', 'K']}>上下一件</KeyHint>
              </span>
            </span>
          </>
        }
        aside={
          <>
            <EvidenceViewer
              title="入户核查表"
              pages={[
                { key: '1', src: SCAN, kind: 'image', alt: '入户核查表第 1 页' },
                { key: '2', src: SCAN, kind: 'image', alt: '入户核查表第 2 页' },
              ]}
              provenance="杨玉梅·10-29 16:20·手机拍照"
            />
            <SectionHeading title="办理轨迹" aside={<span className="sw-note">第 10 个工作日，限 15 个</span>} />
            <Timeline items={STEPS} look="row" />
          </>
        }
      >
        <section>
          <SectionHeading title="规则发现 2" aside={<span className="sw-note">规则版本 2021-10-15</span>} />
          <FindingList
            findings={[
              {
                key: '1',
                level: 'error',
                levelName: '错误',
                title: '民主评议早于入户核查',
                detail: '评议 10-28，入户 10-29。请村里核对两份记录，更正日期。县级可豁免。',
                ruleId: 'DQ-M-031',
              },
              {
                key: '2',
                level: 'warning',
                levelName: '提醒',
                title: '李小雨重复参加居民、职工医保',
                detail: '医保局 9 月参保名单为居民医保。写明原因可通过。',
                ruleId: 'DQ-I-002',
              },
            ]}
          />
        </section>
        <section>
          <SectionHeading
            title="与上次相比"
            note="变 4 项，其余 42 项未变化"
            aside={<Button look="text">看全部 46 项</Button>}
          />
          <DiffTable caption="与上次相比" heads={['指标', '2020 年度', '本次', '来源']} rows={DIFF} />
        </section>
        <section>
          <SectionHeading title="收入测算" note="2020-10-01 至 2021-09-30" />
          <FormulaLine
            terms={[
              { label: '工资性', value: 9800, sign: '+' },
              { label: '生产经营性', value: 14264, sign: '+' },
              { label: '财产性', value: 900, sign: '+' },
              { label: '转移性', value: 3120, sign: '+' },
              { label: '经营支出', value: 6420, sign: '−' },
            ]}
            net={{ label: '纯收入', value: 21664 }}
            divisor={{ count: 4, unit: '人' }}
            result={{ label: '人均', value: 5416 }}
            line={{ label: '监测底线', value: 6000 }}
          />
        </section>
        <section>
          <SectionHeading title="村级意见" note="字树林·11-08·村级提交" />
          <p>户主患病后不能外出，务工减少 5 个月，自付支出大，同意纳入。</p>
        </section>
      </SplitPane>
      {returned > 0 && (
        <UndoBar key={returned} onUndo={() => setReturned(0)} onExpire={() => setReturned(0)}>
          已退回永安村
        </UndoBar>
      )}
    </GalleryFrame>
  );
}
