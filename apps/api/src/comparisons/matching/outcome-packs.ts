import type { PeopleIndex } from '@shouwang/matching';

/** The outcomes whose rows are packed and not written one by one: most rows of most files. */
export type PackedOutcome = 'EXACT' | 'NOT_IN_REGISTER';

/** Bytes per row: its number (big-endian), and of an exact match the id of the person. */
export const PACKED_ROW_BYTES: Readonly<Record<PackedOutcome, number>> = { EXACT: 20, NOT_IN_REGISTER: 4 };

export const isPackedOutcome = (outcome: string | null | undefined): outcome is PackedOutcome =>
  outcome === 'EXACT' || outcome === 'NOT_IN_REGISTER';

/** Rows of one outcome in the order of the file. */
export type OutcomePack = { readonly outcome: PackedOutcome; readonly bytes: Uint8Array; readonly count: number };

/** Packs rows of one file as they are decided. */
export type OutcomePacks = {
  /** Rows since the last `take`. */
  readonly count: number;
  addExact(row: number, person: number): void;
  addOutside(row: number): void;
  /** Gives what was added and starts anew. */
  take(): OutcomePack[];
};

/** Bytes of rows of one outcome that grow. */
class PackedRows {
  count = 0;
  private readonly outcome: PackedOutcome;
  private readonly width: number;
  private bytes = Buffer.alloc(0);

  constructor(outcome: PackedOutcome) {
    this.outcome = outcome;
    this.width = PACKED_ROW_BYTES[outcome];
  }

  add(row: number, ids?: Uint8Array, person = 0): void {
    const start = this.count * this.width;
    if (start + this.width > this.bytes.length) this.bytes = Buffer.concat([this.bytes], Math.max(1 << 16, start * 2));
    this.bytes.writeUInt32BE(row, start);
    if (ids) for (let i = 0; i < 16; i += 1) this.bytes[start + 4 + i] = ids[person * 16 + i] ?? 0;
    this.count += 1;
  }

  take(): OutcomePack {
    const pack = {
      outcome: this.outcome,
      bytes: new Uint8Array(this.bytes.subarray(0, this.count * this.width)),
      count: this.count,
    };
    this.count = 0;
    return pack;
  }
}

/** Packs the trivial outcomes of a register; the sixteen bytes of a person are made once, at the first match. */
export const outcomePacks = (people: PeopleIndex): OutcomePacks => {
  const ids = Buffer.alloc(people.count * 16);
  const isMade = new Uint8Array(people.count);
  const exact = new PackedRows('EXACT');
  const outside = new PackedRows('NOT_IN_REGISTER');

  const addExact = (row: number, person: number): void => {
    if (isMade[person] === 0) {
      ids.write(people.personIdAt(person).replaceAll('-', ''), person * 16, 'hex');
      isMade[person] = 1;
    }
    exact.add(row, ids, person);
  };

  return {
    get count() {
      return exact.count + outside.count;
    },
    addExact,
    addOutside: (row) => outside.add(row),
    take: () => [exact, outside].filter(({ count }) => count > 0).map((rows) => rows.take()),
  };
};

/** One packed row again; `personId` only of an exact match. */
export type PackedRow = { readonly row: number; readonly personId?: string };

/** A UUID from its hexadecimal digits. */
export const asUuid = (hex: string): string =>
  `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;

/** The rows of a pack, or of a whole number of rows cut out of one. */
export const unpackRows = (outcome: PackedOutcome, packed: Uint8Array): PackedRow[] => {
  const bytes = Buffer.from(packed.buffer, packed.byteOffset, packed.byteLength);
  const width = PACKED_ROW_BYTES[outcome];
  return Array.from({ length: bytes.length / width }, (_, at) => {
    const start = at * width;
    const row = bytes.readUInt32BE(start);
    return outcome === 'EXACT' ? { row, personId: asUuid(bytes.toString('hex', start + 4, start + 20)) } : { row };
  });
};
