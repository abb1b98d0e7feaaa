import { BACKFILL_FILES, ISSUE, MISSION, PAPERS, PROCEDURE_TEMPLATES } from '@shouwang/domain';

const labels: ReadonlyMap<string, string> = new Map([
  // A stamped page may be of a kind that no step asks for.
  ...PAPERS.map(({ kind, title }) => [kind, title] as const),
  ...[...PROCEDURE_TEMPLATES, ISSUE, MISSION].flatMap(({ opening, steps }) =>
    [opening, ...steps].flatMap(({ evidence = [] }) => evidence.map(({ kind, label }) => [kind, label] as const)),
  ),
  ...Object.values(BACKFILL_FILES).map(({ kind, label }) => [kind, label] as const),
]);

/** What a kind of file is called, from the declaration that asks for it; the kind itself when none does any more. */
export const evidenceKindLabel = (kind: string): string => labels.get(kind) ?? kind;
