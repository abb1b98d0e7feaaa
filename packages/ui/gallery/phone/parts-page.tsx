import { useState } from 'react';
import {
  Button,
  ChoiceChips,
  Conflict,
  EmptyState,
  ErrorState,
  LoadingState,
  MaskedValue,
  NotFound,
  Timeline,
  UndoBar,
} from '../../src/index.ts';
import { BottomSheet, PhoneBlock, PhonePage, TextField } from '../../src/phone/index.ts';
import { GalleryBar } from './gallery-bar.tsx';

const nothing = (): void => undefined;

export function PartsPage() {
  const [story, setStory] = useState('');
  const [asking, setAsking] = useState(location.hash.includes('sheet'));
  const [undoing, setUndoing] = useState(true);
  return (
    <PhonePage title="其余部件" onBack={nothing} foot={<GalleryBar current="我的" />}>
      <PhoneBlock>
        <TextField
          label="情况说明"
          required
          value={story}
          onChange={setStory}
          long
          placeholder="可以按话筒说"
          help="写清楚从什么时候起"
        />
        <TextField
          label="联系电话"
          value="138****6620"
          onChange={nothing}
          inputMode="tel"
          error="手机号是 11 位，还差 1 位"
        />
      </PhoneBlock>
      <PhoneBlock padded>
        <ChoiceChips
          label="来源"
          choices={['排查', '部门', '自主申报'].map((value) => ({ value, label: value }))}
          chosen={['排查']}
          onChange={nothing}
        />
        <MaskedValue
          label="证件号码"
          masked="532***********1234"
          purposes={['核对证件', '录入系统']}
          onReveal={async () => '532929197001011234'}
        />
        <Button look="tinted" onClick={() => setAsking(true)}>
          改期
        </Button>
      </PhoneBlock>
      <PhoneBlock padded>
        <Timeline
          items={[
            { key: '1', mark: 'done', date: '11-02', title: '公示 5 天', note: '无异议' },
            { key: '2', mark: 'lamp', date: '11-10', title: '乡镇审核', note: '施文彬，今天到期' },
            { key: '3', mark: 'idle', title: '县级审批' },
          ]}
        />
      </PhoneBlock>
      <PhoneBlock>
        <EmptyState title="今天没有待办" action={<Button look="tinted">看公示</Button>}>
          下一件 11-12：公示第 3 榜期满。
        </EmptyState>
        <LoadingState asOf="10:32" />
        <ErrorState title="没提交成功，填的都在" reference="3F7A-21" onRetry={nothing}>
          网络断了。
        </ErrorState>
        <NotFound />
        <Conflict title="手机和乡镇都改过联系电话" onChoose={nothing}>
          两个值都留着。
        </Conflict>
      </PhoneBlock>
      {undoing && (
        <UndoBar onUndo={() => setUndoing(false)} onExpire={() => setUndoing(false)}>
          已改到 11-12
        </UndoBar>
      )}
      <BottomSheet
        open={asking}
        onClose={() => setAsking(false)}
        title="改到哪天"
        actions={
          <Button look="filled" size="main" wide onClick={() => setAsking(false)}>
            改到 11-12
          </Button>
        }
      >
        <TextField label="为什么改" value={story} onChange={setStory} />
      </BottomSheet>
    </PhonePage>
  );
}
