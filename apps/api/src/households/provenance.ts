import type { Provenance } from '../platform/answers.type.ts';
import type { Context } from '../platform/context.ts';

type Sourced = { readonly lastSourceKind: string; readonly lastSourceId: string };

const known = new WeakMap<Context, Map<string, Promise<Provenance | null>>>();

// Who may read a row is told where it comes from, also from an import or a change that is not theirs to read.
const sourceOf = async (
  { services }: Context,
  { lastSourceKind, lastSourceId }: Sourced,
): Promise<Provenance | null> => {
  const { prisma } = services.database;
  if (lastSourceKind === 'import') {
    const batch = await prisma.importBatch.findUnique({ where: { id: lastSourceId } });
    return batch && { who: batch.createdBy, at: batch.confirmedAt ?? batch.createdAt, source: '导入' };
  }
  const change = await prisma.registerChange.findFirst({
    where: { sourceId: lastSourceId },
    orderBy: { recordedAt: 'desc' },
  });
  return change && { who: change.recordedBy, at: change.recordedAt, source: change.sourceLabel };
};

/** Who touched a row of the register last, when, from what. Rows of one import are looked up once per request. */
export const provenanceOfRow = (context: Context, row: Sourced): Promise<Provenance | null> => {
  const sources = known.get(context) ?? new Map<string, Promise<Provenance | null>>();
  known.set(context, sources);
  const found = sources.get(row.lastSourceId) ?? sourceOf(context, row);
  sources.set(row.lastSourceId, found);
  return found;
};
