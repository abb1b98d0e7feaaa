import type { PeopleIndex } from '@shouwang/matching';

const ROW_BYTES = 20;

/** Exact matches in twenty bytes each: the number of the row (big-endian) and the id of the person. */
export type ExactPack = {
  /** Matches since the last `take`. */
  readonly count: number;
  add(row: number, people: readonly number[]): void;
  /** Gives what was added and starts anew. */
  take(): { readonly bytes: Uint8Array; readonly count: number };
};

/** Packs matches of a register; the sixteen bytes of a person are made once, at the first match. */
export const exactPack = (people: PeopleIndex): ExactPack => {
  const ids = Buffer.alloc(people.count * 16);
  const isMade = new Uint8Array(people.count);
  let bytes = Buffer.alloc(ROW_BYTES * 1024);
  let count = 0;

  const add = (row: number, person: number): void => {
    if (isMade[person] === 0) {
      ids.write(people.personIdAt(person).replaceAll('-', ''), person * 16, 'hex');
      isMade[person] = 1;
    }
    if ((count + 1) * ROW_BYTES > bytes.length) bytes = Buffer.concat([bytes], bytes.length * 2);
    bytes.writeUInt32BE(row, count * ROW_BYTES);
    ids.copy(bytes, count * ROW_BYTES + 4, person * 16, person * 16 + 16);
    count += 1;
  };

  return {
    get count() {
      return count;
    },
    add: (row, positions) => {
      for (const person of positions) add(row, person);
    },
    take: () => {
      const taken = { bytes: new Uint8Array(bytes.subarray(0, count * ROW_BYTES)), count };
      count = 0;
      return taken;
    },
  };
};

/** One exact match again, as `ExactPack` packed it. */
export type ExactRow = { readonly row: number; readonly personId: string };

const asUuid = (hex: string): string =>
  `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;

/** The matches of a pack from one position on, at most so many. */
export const unpackExact = (packed: Uint8Array, from: number, most: number): ExactRow[] => {
  const bytes = Buffer.from(packed.buffer, packed.byteOffset, packed.byteLength);
  const rows: ExactRow[] = [];
  for (let at = from; at < Math.min(from + most, bytes.length / ROW_BYTES); at += 1) {
    const start = at * ROW_BYTES;
    rows.push({
      row: bytes.readUInt32BE(start),
      personId: asUuid(bytes.toString('hex', start + 4, start + ROW_BYTES)),
    });
  }
  return rows;
};
