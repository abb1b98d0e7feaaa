import { Prisma, type Reader } from '@shouwang/database';
import { unpackRows } from '../comparisons/matching/outcome-packs.ts';

/** A member as the matching of files knows one. */
export type MatchedPerson = { readonly id: string; readonly personNo: string | null; readonly name: string };

/** A row of a dataset that the matching gave to a member; `name` as the file writes it. */
export type DatasetMatch = {
  readonly personId: string;
  readonly rowNumber: number;
  readonly certainty: 'EXACT' | 'ID_ONLY';
  readonly name: string;
};

type PackRow = { readonly packed: Uint8Array };

const bytesOf = (uuid: string): Buffer => Buffer.from(uuid.replaceAll('-', ''), 'hex');

/** Only parts in which one of the members occurs are fetched: a part holds thousands of rows of other people. */
const exactMatches = async (
  prisma: Reader,
  datasetId: string,
  people: readonly MatchedPerson[],
): Promise<DatasetMatch[]> => {
  const holds = people.map(({ id }) => Prisma.sql`position(${bytesOf(id)}::bytea IN packed) > 0`);
  const packs = await prisma.$queryRaw<PackRow[]>`
    SELECT packed FROM "DatasetOutcomePack"
    WHERE "datasetId" = ${datasetId}::uuid AND outcome = 'EXACT' AND (${Prisma.join(holds, ' OR ')})
    ORDER BY part`;
  const byId = new Map(people.map((person) => [person.id, person]));
  return packs
    .flatMap(({ packed }) => unpackRows('EXACT', packed))
    .flatMap(({ row, personId = '' }) => {
      const person = byId.get(personId);
      return person ? [{ personId, rowNumber: row, certainty: 'EXACT' as const, name: person.name }] : [];
    });
};

/** Rows that are not packed: the name differs, or there is something else to say about an exact match. */
const writtenMatches = async (
  prisma: Reader,
  datasetId: string,
  people: readonly MatchedPerson[],
): Promise<DatasetMatch[]> => {
  const numbers = people.flatMap(({ personNo }) => (personNo === null ? [] : [personNo]));
  const rows = await prisma.datasetRow.findMany({
    where: { datasetId, outcome: { in: ['EXACT', 'ID_ONLY'] }, personNos: { hasSome: numbers } },
    orderBy: { rowNumber: 'asc' },
  });
  return rows.flatMap(({ rowNumber, outcome, name, personNos }) =>
    people
      .filter(({ personNo }) => personNo !== null && personNos.includes(personNo))
      .map(({ id }) => ({
        personId: id,
        rowNumber,
        certainty: outcome === 'EXACT' ? 'EXACT' : 'ID_ONLY',
        name: name ?? '',
      })),
  );
};

/** The rows of a matched dataset that are about these people. */
export const matchesInDataset = async (
  prisma: Reader,
  datasetId: string,
  people: readonly MatchedPerson[],
): Promise<readonly DatasetMatch[]> =>
  people.length === 0
    ? []
    : [...(await exactMatches(prisma, datasetId, people)), ...(await writtenMatches(prisma, datasetId, people))];
