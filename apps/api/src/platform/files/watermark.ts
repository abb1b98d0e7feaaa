import { roleLabel } from '@shouwang/domain';
import { phrase } from '@shouwang/phrases';
import type { SignedInActor } from '../context.ts';
import { shanghaiMinute } from '../shanghai-minute.ts';

/** A list of more rows than this carries who took it out of the system, when and what for (TRUST 2, row 25). */
const MARKED_FROM_ROWS = 50;

/** The lines above the header of an exported sheet: the watermark, or none for a short list. */
export const watermarkRows = (
  actor: Pick<SignedInActor, 'name' | 'role'>,
  exported: { readonly at: Date; readonly rowCount: number; readonly purpose: string },
): readonly string[] =>
  exported.rowCount > MARKED_FROM_ROWS
    ? [
        phrase('tables.watermark', {
          who: `${actor.name}（${roleLabel(actor.role)}）`,
          at: shanghaiMinute(exported.at),
          n: exported.rowCount,
          purpose: exported.purpose,
        }),
      ]
    : [];
