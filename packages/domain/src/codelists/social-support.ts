import { codeList, type NameOf, namesOf } from './code-list.ts';

/** 享受低保政策情况. */
export const MINIMUM_LIVING_ALLOWANCE = codeList()({
  id: 'MinimumLivingAllowance',
  zh: '享受低保政策情况',
  items: [
    { code: 'NONE', zh: '未享受', en: 'NONE', aliases: ['不享受', '否', '无'] },
    { code: 'RURAL', zh: '农村低保', en: 'RURAL', aliases: ['农村'] },
    { code: 'URBAN', zh: '城市低保', en: 'URBAN', aliases: ['城市'] },
  ],
});

export const MinimumLivingAllowance = namesOf(MINIMUM_LIVING_ALLOWANCE);
export type MinimumLivingAllowance = NameOf<typeof MINIMUM_LIVING_ALLOWANCE>;

/** 享受特困供养政策情况. */
export const EXTREME_POVERTY_SUPPORT = codeList()({
  id: 'ExtremePovertySupport',
  zh: '享受特困供养政策情况',
  items: [
    { code: 'NONE', zh: '未享受', en: 'NONE', aliases: ['不享受', '否', '无'] },
    { code: 'RURAL', zh: '农村特困', en: 'RURAL', aliases: ['农村', '农村特困供养'] },
    { code: 'URBAN', zh: '城市特困', en: 'URBAN', aliases: ['城市', '城市特困供养'] },
  ],
});

export const ExtremePovertySupport = namesOf(EXTREME_POVERTY_SUPPORT);
export type ExtremePovertySupport = NameOf<typeof EXTREME_POVERTY_SUPPORT>;
