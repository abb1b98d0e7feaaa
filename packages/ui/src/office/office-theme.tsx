import '../tokens.css';
import '../base.css';
import './office.css';
import 'dayjs/locale/zh-cn';
import { ConfigProvider } from 'antd';
import zhCN from 'antd/locale/zh_CN';
import type { ReactNode } from 'react';
import { useLayoutEffect } from 'react';
import { usePlainFigureCopy } from '../figures/plain-figures.ts';
import { setSurface } from '../theme/display-mode.ts';
import { officeTheme } from './theme.ts';

/** antd moves by script; somebody who has asked the system for less motion gets none. */
const prefersStill = (): boolean => globalThis.matchMedia?.('(prefers-reduced-motion: reduce)').matches ?? false;

const stillTheme = { ...officeTheme, token: { ...officeTheme.token, motion: false } };

export interface OfficeThemeProps {
  /** The page's CSP nonce, for the style elements antd adds while running. Without a CSP it may be left out. */
  nonce?: string;
  children: ReactNode;
}

/** Root of an office portal: antd in our tokens and in Chinese, the surface set, figures copied as plain digits. */
export function OfficeTheme({ nonce, children }: OfficeThemeProps) {
  useLayoutEffect(() => setSurface('office'), []);
  usePlainFigureCopy();
  return (
    <ConfigProvider
      locale={zhCN}
      theme={prefersStill() ? stillTheme : officeTheme}
      csp={nonce === undefined ? undefined : { nonce }}
      button={{ autoInsertSpace: false }}
      wave={{ disabled: true }}
    >
      {children}
    </ConfigProvider>
  );
}
