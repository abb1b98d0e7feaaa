import type { ParameterDeclaration } from '../parameters/parameter.ts';

/** How long an authorization holds. */
export const CONSENT_PARAMETERS = {
  'consent.months': {
    label: '承诺授权书有效几个月',
    default: 24,
    unit: '个月',
    source: 'C.13、E.1 授权有效期，做法，中',
  },
} as const satisfies Readonly<Record<string, ParameterDeclaration>>;
