import { Button, CountLink, OfflineStrip } from '../../src/index.ts';
import { FoldRow, InboxGroup, InboxRow, PhoneBlock, PhoneHeading, PhonePage } from '../../src/phone/index.ts';
import { GalleryBar } from './gallery-bar.tsx';

const nothing = (): void => undefined;

export function SyncPage() {
  return (
    <PhonePage
      head={<PhoneHeading title="同步" aside={<span className="sw-second">上次 今天 07:52</span>} />}
      strip={<OfflineStrip />}
      foot={<GalleryBar current="同步" />}
    >
      <PhoneBlock padded>
        <p>
          <b style={{ fontSize: 32, lineHeight: '38px' }}>
            <CountLink value={7} label="待传" onOpen={nothing} />
          </b>{' '}
          条待传
        </p>
        <p className="sw-second">有信号会自动传，不用等在这里。含照片 5 张，4.2 MB。</p>
        <div className="g-line" style={{ flexWrap: 'nowrap', marginTop: 12 }}>
          <Button look="filled" size="main" wide>
            再试一次
          </Button>
          <Button size="main" wide>
            导出离线包
          </Button>
        </div>
      </PhoneBlock>
      <InboxGroup title="要处理" count={2} tone="returned">
        <InboxRow
          mark="conflict"
          title="李桂香　联系电话"
          line="手机和乡镇都改过，都留着"
          verb={{ label: '去选', onPress: nothing }}
        />
        <InboxRow
          mark="overdue"
          title="字国良　线索受理"
          line="没传上：三组已改名"
          verb={{ label: '重选', onPress: nothing }}
        />
      </InboxGroup>
      <InboxGroup title="排队" count={6}>
        <InboxRow mark="doing" title="张文秀　授权书签字页" line="传到 60% 断了，会接着传" tag="传了一半" />
        <InboxRow mark="waiting" title="杨树森　入户核查" line="10:21 存，照片 2 张" tag="待传" />
      </InboxGroup>
      <PhoneBlock>
        <FoldRow mark="done" label="今天已传 9 条" onOpen={nothing} />
      </PhoneBlock>
    </PhonePage>
  );
}
