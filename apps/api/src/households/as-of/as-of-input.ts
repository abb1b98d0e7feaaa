import { type AsOf, type IsoDate, shanghaiDateOf } from '@shouwang/domain';
import { builder } from '../../platform/builder.ts';
import { type Context, nowOf } from '../../platform/context.ts';
import { refuse } from '../../platform/refusal.ts';

type Asked = { readonly validOn?: IsoDate | null; readonly knownAt?: Date | null };

export const AsOfInput = builder.inputType('AsOf', {
  description: 'Which state of the register: true on `validOn` (default today), as it was known at `knownAt` (now).',
  fields: (t) => ({ validOn: t.field({ type: 'Date' }), knownAt: t.field({ type: 'DateTime' }) }),
});

/**
 * The asked state, with its defaults.
 * @throws Refused when the day or the moment has not come yet
 */
export const readAsOf = async (context: Context, asked: Asked | null | undefined): Promise<AsOf> => {
  const now = await nowOf(context);
  const today = shanghaiDateOf(now);
  const validOn = asked?.validOn ?? today;
  const knownAt = asked?.knownAt ?? now;
  if (validOn > today) return refuse('FACT_IN_FUTURE', { day: validOn }, 'validOn');
  if (knownAt > now) return refuse('FACT_IN_FUTURE', { day: shanghaiDateOf(knownAt) }, 'knownAt');
  return { validOn, knownAt };
};
