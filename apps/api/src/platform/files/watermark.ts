import { roleLabel } from '@shouwang/domain';
import { phrase } from '@shouwang/phrases';
import type { SignedInActor } from '../context.ts';

/** A list of more rows than this carries who took it out of the system, when and what for (TRUST 2, row 25). */
const MARKED_FROM_ROWS = 50;

const SHANGHAI_MS = 8 * 3_600_000;

/** 2021-10-20 10:00 in Shanghai. */
const minuteText = (at: Date): string =>
  new Date(at.getTime() + SHANGHAI_MS).toISOString().slice(0, 16).replace('T', ' ');

/** The lines above the header of an exported sheet: the watermark, or none for a short list. */
export const watermarkRows = (
  actor: Pick<SignedInActor, 'name' | 'role'>,
  exported: { readonly at: Date; readonly rowCount: number; readonly purpose: string },
): readonly string[] =>
  exported.rowCount > MARKED_FROM_ROWS
    ? [
        phrase('tables.watermark', {
          who: `${actor.name}（${roleLabel(actor.role)}）`,
          at: minuteText(exported.at),
          n: exported.rowCount,
          purpose: exported.purpose,
        }),
      ]
    : [];
