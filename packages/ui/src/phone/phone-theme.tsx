import '../tokens.css';
import '../base.css';
import './theme.css';
import { type ReactNode, useLayoutEffect } from 'react';
import { usePlainFigureCopy } from '../figures/plain-figures.ts';
import { setSurface } from '../theme/display-mode.ts';

export interface PhoneThemeProps {
  children: ReactNode;
}

/** Root of the phone portal: antd-mobile in our tokens (it speaks Chinese by itself), the surface set. */
export function PhoneTheme({ children }: PhoneThemeProps) {
  useLayoutEffect(() => setSurface('phone'), []);
  usePlainFigureCopy();
  return children;
}
