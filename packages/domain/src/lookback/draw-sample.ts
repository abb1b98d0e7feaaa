/** What a sample is drawn from. */
export interface Drawable {
  readonly id: string;
  /** The village: of every village something is drawn. */
  readonly village: string;
}

const FNV_OFFSET = 0x811c9dc5;
const FNV_PRIME = 0x01000193;

/** Mixes all bits: without it, texts that differ only at the front keep their order among each other. */
function mix(hash: number): number {
  const once = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  const twice = Math.imul(once ^ (once >>> 13), 0xc2b2ae35);
  return (twice ^ (twice >>> 16)) >>> 0;
}

/** FNV-1a over the characters of a text, mixed, as an unsigned 32-bit number. */
function hashOf(text: string): number {
  let hash = FNV_OFFSET;
  for (const char of text) hash = mix(Math.imul(hash ^ (char.codePointAt(0) ?? 0), FNV_PRIME));
  return hash;
}

/**
 * Draws a share of each village, at least one case. Which ones follows from the recorded seed alone, so that anybody can
 * draw again and get the same.
 * @param percent 1 to 100
 */
export function drawSample(cases: readonly Drawable[], percent: number, seed: string): ReadonlySet<string> {
  const byVillage = new Map<string, Drawable[]>();
  for (const one of cases) byVillage.set(one.village, [...(byVillage.get(one.village) ?? []), one]);
  const drawn = [...byVillage.values()].flatMap((own) =>
    own
      .map(({ id }) => ({ id, rank: hashOf(`${seed}/${id}`) }))
      .toSorted((one, other) => one.rank - other.rank || one.id.localeCompare(other.id))
      .slice(0, Math.max(1, Math.ceil((own.length * percent) / 100))),
  );
  return new Set(drawn.map(({ id }) => id));
}
