import {
  Button,
  Conflict,
  EmptyState,
  ErrorState,
  LoadingState,
  LockedNotice,
  NoPermission,
  NotFound,
  OfflineStrip,
  Refusal,
  Sheet,
} from '../../src/index.ts';

const nothing = (): void => undefined;

export function KitStates() {
  return (
    <div className="g-stack">
      <Sheet title="页面状态怎么说">
        <div className="g-divided">
          <EmptyState
            title="今天没有待办"
            action={
              <Button look="tinted" size="small">
                看公示
              </Button>
            }
          >
            下一件 11-12：公示第 3 榜期满。
          </EmptyState>
          <LoadingState asOf="10:32" />
          <ErrorState
            title="没提交成功，填的都在"
            reference="3F7A-21"
            onRetry={nothing}
            actions={<Button size="small">先存着</Button>}
          >
            网络断了。
          </ErrorState>
          <OfflineStrip />
          <NoPermission title="这里归县级督导组看" action={<Button size="small">写一条申请</Button>}>
            要看请找苏文琼，0872-552××××。
          </NoPermission>
          <NotFound title="没有这户，或不在您管的范围" action={<Button size="small">登记为新线索</Button>}>
            换后四位或拼音首字母再找。
          </NotFound>
          <Refusal look="notice" title="公示还差 2 天" rule="C.1 公示 5 天">
            11-13 起可送审。
          </Refusal>
          <Conflict title="手机和乡镇都改过联系电话" onChoose={nothing}>
            138****6620 或 139****1174，两个值都留着。
          </Conflict>
          <LockedNotice title="录入已截止，11-30 24 时">要改请走问题整改，或等下一次开通。</LockedNotice>
        </div>
      </Sheet>
    </div>
  );
}
