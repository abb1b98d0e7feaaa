import {
  Button,
  CountLink,
  DayBar,
  Icon,
  IconButton,
  SectionHeading,
  StatusWord,
  UploadTile,
} from '../../src/index.ts';
import { ActionBar, FoldRow, PhoneBlock, PhonePage } from '../../src/phone/index.ts';

const nothing = (): void => undefined;

export function PublicityPage() {
  return (
    <PhonePage
      title="公示第 3 榜"
      onBack={nothing}
      right={<IconButton icon="print" label="打印公示" onClick={nothing} />}
      foot={
        <ActionBar
          actions={
            <>
              <Button size="main" wide>
                登记异议
              </Button>
              <Button size="main" wide look="filled">
                打印公示
              </Button>
            </>
          }
        />
      }
    >
      <PhoneBlock padded>
        <div className="g-line" style={{ alignItems: 'baseline', marginBottom: 12 }}>
          <b style={{ fontSize: 32, lineHeight: '38px' }}>第 3 天</b>
          <span className="sw-second">共 5 天</span>
          <span className="g-end">
            <StatusWord kind="doing">公示中</StatusWord>
          </span>
        </div>
        <DayBar label="公示第 3 榜" days={['11-08', '11-09', '11-10', '11-11', '11-12']} today={2} />
        <p className="sw-second" style={{ marginTop: 10 }}>
          11-12 24 时期满，提前撤榜不算数。张贴在村委会公示栏和二组活动室。
        </p>
      </PhoneBlock>
      <PhoneBlock padded>
        <SectionHeading title="公示照片" aside={<span className="sw-second">必拍 4 张，已拍 2 张</span>} />
        <div className="g-photos" style={{ marginTop: 8 }}>
          <UploadTile label="开始近景" state={{ is: 'stored' }} onPick={nothing} />
          <UploadTile label="开始远景" state={{ is: 'stored' }} onPick={nothing} />
          <UploadTile label="期满近景" state={{ is: 'missing' }} onPick={nothing} />
          <UploadTile label="期满远景" state={{ is: 'missing' }} onPick={nothing} />
        </div>
      </PhoneBlock>
      <PhoneBlock>
        <FoldRow label="异议" value={<CountLink value={0} label="异议" />} onOpen={nothing} />
        <FoldRow label="下一步" value={<span className="sw-second">11-13 起可送乡镇审核</span>} onOpen={nothing} />
      </PhoneBlock>
      <p className="sw-note" style={{ padding: 16 }}>
        <Icon name="phone" /> 有不同意见打村级电话
      </p>
    </PhonePage>
  );
}
