import {
  AmountText,
  FormulaLine,
  MaskedValue,
  ProgressRow,
  Sheet,
  StageBar,
  StampedCount,
  Timeline,
  UploadTile,
} from '../../src/index.ts';

const STAGES = [
  { key: '1', label: '动员培训', note: '10-15 前，已完成', days: 14 },
  { key: '2', label: '信息采集', note: '11-15 止，还剩 5 天', days: 31 },
  { key: '3', label: '录入', note: '11-30 24 时', days: 16 },
];

export function KitValues() {
  return (
    <div className="g-stack">
      <Sheet title="打码与查看">
        <div className="g-line">
          <span className="sw-second">证件号码</span>
          <MaskedValue
            label="证件号码"
            masked="532***********1234"
            purposes={['核对证件', '录入系统']}
            onReveal={async () => '532929197001011234'}
          />
        </div>
        <div className="g-line">
          <span className="sw-second">没有权限时</span>
          <MaskedValue label="电话" masked="138****6620" />
        </div>
      </Sheet>
      <Sheet title="数可点">
        <StampedCount
          label="待入户"
          value={1267}
          unit="户"
          href="#list"
          asOf="11-10 10:32"
          definition="在重点核查户名单里，还没有入户核查记录的户。"
        />
        <p>
          自付 <AmountText value={21430.5} strong />
          ，比去年 <AmountText value={-16800} tone="todo" />
        </p>
      </Sheet>
      <Sheet title="任务行">
        <div className="g-fields">
          <ProgressRow
            state="running"
            title="正在生成线索"
            done={4310}
            total={6958}
            unit="行"
            note="约 20 秒，可以先离开"
            action={{ children: '停下' }}
          />
          <ProgressRow
            state="done"
            title="导入农村低保名单"
            note="读到 3 206，对上 3 190，没对上 12，退回 4"
            action={{ children: '看结果', href: '#result' }}
          />
          <ProgressRow
            state="failed"
            title="导出监测对象信息"
            note="第 4 310 行起没写进去，前面的都在"
            action={{ children: '从这里再来' }}
          />
        </div>
      </Sheet>
      <Sheet title="轨迹">
        <Timeline
          items={[
            { key: '1', mark: 'done', date: '11-02', title: '公示 5 天', note: '无异议' },
            { key: '2', mark: 'returned', date: '11-08', title: '退回', note: '缺期满远景照片' },
            { key: '3', mark: 'lamp', date: '11-10', title: '乡镇审核', note: '施文彬，今天到期' },
            { key: '4', mark: 'idle', title: '县级审批，限 3 个工作日' },
          ]}
        />
      </Sheet>
      <Sheet title="阶段">
        <StageBar stages={STAGES} present={1} progress={0.82} />
      </Sheet>
      <Sheet title="测算">
        <FormulaLine
          look="sentence"
          terms={[
            { label: '工资性', value: 14400, sign: '+' },
            { label: '经营性', value: 12800, sign: '+' },
            { label: '经营支出', value: 6000, sign: '−' },
          ]}
          net={{ label: '纯收入', value: 21200 }}
          divisor={{ count: 4, unit: '人' }}
          result={{ label: '人均纯收入', value: 5300 }}
          line={{ label: '监测底线', value: 6000 }}
        />
      </Sheet>
      <Sheet title="上传">
        <div className="g-photos">
          <UploadTile label="期满近景" state={{ is: 'missing' }} onPick={() => undefined} />
          <UploadTile label="期满远景" state={{ is: 'sending', progress: 0.6 }} onPick={() => undefined} />
          <UploadTile label="开始近景" state={{ is: 'stored' }} onPick={() => undefined} />
          <UploadTile label="开始远景" state={{ is: 'failed', reason: '网断了' }} onPick={() => undefined} />
        </div>
      </Sheet>
    </div>
  );
}
