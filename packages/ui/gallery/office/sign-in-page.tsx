import { Input } from 'antd';
import { Button, Field, Hills, Logo, Sheet, StatusWord } from '../../src/index.ts';

export function SignInPage() {
  return (
    <main className="g-sign-in">
      <div className="g-line" style={{ fontSize: 22 }}>
        <Logo name="守望" />
        <span className="sw-second">云龙县防止返贫致贫动态监测和帮扶</span>
        <span className="g-end g-line">
          <Button>长辈模式</Button>
          <Button>日光模式</Button>
        </span>
      </div>
      <div style={{ display: 'grid', gridTemplateColumns: '1fr 392px' }}>
        <h1>
          守着每一户，
          <br />
          不让谁悄悄返贫。
        </h1>
        <Sheet title="登录乡镇门户">
          <div className="g-fields">
            <Field label="账号">{(control) => <Input size="large" {...control} defaultValue="施文彬" />}</Field>
            <Field label="密码" required error="密码不对，还可以试 4 次">
              {(control) => <Input.Password size="large" {...control} status="error" defaultValue="123456789" />}
            </Field>
            <Button look="filled" size="main" wide>
              登录
            </Button>
            <StatusWord kind="done">浏览器可用，时间准确</StatusWord>
            <StatusWord kind="todo">没有 HTTPS，定位和离线用不了</StatusWord>
          </div>
        </Sheet>
      </div>
      <Hills />
    </main>
  );
}
