import { FigureRow, formatDay, StageBar, useDisplayMode } from '../../src/index.ts';
import { InboxGroup, InboxRow, PhoneHeading, PhonePage, StatusPill } from '../../src/phone/index.ts';
import { GalleryBar } from './gallery-bar.tsx';

const STAGES = [
  { key: '1', label: '动员培训', note: '10-15 前', days: 14 },
  { key: '2', label: '动态调整和信息采集', note: '11-15 止，还剩 5 天', days: 31 },
  { key: '3', label: '录入', note: '11-30 止', days: 16 },
  { key: '4', label: '清洗', note: '12-20 止', days: 20 },
  { key: '5', label: '总结', note: '12-30 止', days: 10 },
];

const nothing = (): void => undefined;

export function TodayPage() {
  const { elder } = useDisplayMode();
  return (
    <PhonePage
      head={
        <PhoneHeading
          title={elder ? '今日要办 5 件' : '今日'}
          aside={elder ? undefined : <StatusPill mark="waiting">没有信号，7 条待传</StatusPill>}
          line={`诺邓镇 诺邓村·${formatDay('2021-11-10')}`}
        >
          <StageBar look="compact" stages={STAGES} present={1} progress={0.82} />
          {!elder && (
            <FigureRow
              items={[
                { label: '户待入户', value: 12, href: '#1' },
                { label: '户公示中', value: 7, href: '#2' },
                { label: '户待补资料', value: 2, href: '#3' },
              ]}
            />
          )}
        </PhoneHeading>
      }
      foot={<GalleryBar current="今日" />}
    >
      <InboxGroup title="逾期" count={1} tone="overdue">
        <InboxRow
          mark="overdue"
          title="杨树森"
          glyphs={[
            { glyph: '脱', name: '脱贫不稳定户' },
            { glyph: '病', name: '因病', open: true },
          ]}
          line="二组·入户核查"
          late="11-09 到期，过 1 天"
          tag="过 1 天"
          onOpen={nothing}
          verb={{ label: '去核查', onPress: nothing }}
          swipe={{ label: '改期', onPress: nothing }}
          first
        />
      </InboxGroup>
      <InboxGroup title="今天到期" count={1}>
        <InboxRow
          mark="todo"
          title="公示第 2 榜"
          line="3 户，无异议，今天 24 时期满"
          onOpen={nothing}
          verb={{ label: '拍期满照', onPress: nothing }}
        />
      </InboxGroup>
      <InboxGroup title="退回给我" count={1}>
        <InboxRow
          mark="returned"
          title="张文秀"
          glyphs={[
            { glyph: '边', name: '边缘易致贫户' },
            { glyph: '残', name: '因残', open: true },
          ]}
          line="五组·授权书缺 1 人签字"
          tag="退回"
          onOpen={nothing}
          verb={{ label: '补资料', onPress: nothing }}
        />
      </InboxGroup>
      <InboxGroup title="新线索" count={2}>
        <InboxRow
          mark="todo"
          title="字国良"
          glyphs={[{ glyph: '病', name: '因病', open: true }]}
          line="一组·医保：自付 21 430 元"
          tag="新线索"
          onOpen={nothing}
          verb={{ label: '受理', onPress: nothing }}
        />
        <InboxRow
          mark="todo"
          title="尹学文"
          glyphs={[{ glyph: '灾', name: '因自然灾害', open: true }]}
          line="三组·应急：房屋受损"
          tag="新线索"
          onOpen={nothing}
          verb={{ label: '受理', onPress: nothing }}
        />
      </InboxGroup>
    </PhonePage>
  );
}
