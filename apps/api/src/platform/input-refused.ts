import { isRefusalCode } from '@shouwang/phrases';
import { Refused } from './refusal.ts';

type Issue = { readonly message: string; readonly path?: readonly (PropertyKey | { readonly key: PropertyKey })[] };

const fieldOf = ({ path }: Issue): string | undefined =>
  path?.length ? path.map((step) => String(typeof step === 'object' ? step.key : step)).join('.') : undefined;

/**
 * Turns a failed check of an input into refusals. A schema names the code as its message,
 * `z.string().min(10, 'PASSWORD_TOO_SHORT')`; anything else becomes INPUT_INVALID with the schema's own words.
 */
export const inputRefused = ({ issues }: { readonly issues: readonly Issue[] }): Refused =>
  new Refused(
    issues.map((issue) => {
      const field = fieldOf(issue);
      return {
        ...(isRefusalCode(issue.message)
          ? { code: issue.message }
          : { code: 'INPUT_INVALID' as const, params: { reason: issue.message } }),
        ...(field && { field }),
      };
    }),
  );
