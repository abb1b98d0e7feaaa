import { readFileSync } from 'node:fs';
import { DATASETS } from '@shouwang/domain';
import { beforeAll, describe, expect, it } from 'vitest';
import { anApi } from '../../testing/an-api.ts';
import type { ApiClient } from '../../testing/api-client.ts';
import {
  comparedDataset,
  countySmall,
  DEPARTMENT_FILES,
  everybodyConsents,
  importCountySmall,
  matchedDataset,
  truthRows,
} from '../../testing/county-small.ts';
import { isPackedOutcome, unpackRows } from './matching/outcome-packs.ts';

const api = await anApi();
const TRUTH_ROWS = truthRows('truth/comparison.csv');
const TRUTH_CLUES = truthRows('truth/clues.csv');

beforeAll(async () => {
  await importCountySmall(api);
  await everybodyConsents(api);
});

const outcomeLine = (parts: readonly (string | number | null)[]): string => parts.map((part) => part ?? '').join(' ');

/** Everything that the database knows about the rows of a file, one line each. */
const storedOutcomes = async (datasetId: string): Promise<string[]> => {
  const people = await api.prisma.person.findMany({ select: { id: true, personNo: true } });
  const numberOf = new Map(people.map(({ id, personNo }) => [id, personNo ?? '']));
  const packs = await api.prisma.datasetOutcomePack.findMany({ where: { datasetId }, orderBy: { part: 'asc' } });
  const trivial = packs.flatMap(({ packed, outcome, rowCount }) => {
    const unpacked = isPackedOutcome(outcome) ? unpackRows(outcome, packed) : [];
    expect(unpacked).toHaveLength(rowCount);
    return unpacked.map((row) => ({ ...row, outcome }));
  });
  const rows = await api.prisma.datasetRow.findMany({ where: { datasetId } });
  return [
    ...trivial.map(({ row, outcome, personId = '' }) => outcomeLine([row, outcome, numberOf.get(personId) ?? ''])),
    ...rows.map(({ rowNumber, outcome, reason, personNos }) =>
      outcomeLine([rowNumber, reason ?? outcome, personNos.join(';')]),
    ),
  ].sort();
};

type RowPage = {
  readonly totalCount: number;
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  readonly edges: readonly {
    readonly node: {
      readonly rowNumber: number;
      readonly outcome: string;
      readonly personNos: readonly string[];
      readonly householdNo: string | null;
    };
  }[];
};

/** Every row with an outcome, one line each, read page by page as a screen would. */
const pagedRows = async (client: ApiClient, id: string, outcome: string): Promise<string[]> => {
  const lines: string[] = [];
  let after: string | null = null;
  for (;;) {
    const answer: { dataset: { rows: RowPage } } = await client
      .ask(
        `query Page($id: ID!, $outcome: String, $after: String) { dataset(id: $id) {
          rows(outcome: $outcome, first: 97, after: $after) {
            totalCount pageInfo { hasNextPage endCursor } edges { node { id rowNumber outcome personNos householdNo } }
          }
        } }`,
        { id, outcome, after },
      )
      .data();
    const { edges, pageInfo, totalCount } = answer.dataset.rows;
    for (const { node } of edges) {
      expect(node.outcome).toBe(outcome);
      lines.push(outcomeLine([node.rowNumber, node.personNos.join(';'), node.householdNo]));
    }
    if (!pageInfo.hasNextPage) {
      expect(totalCount).toBe(lines.length);
      return lines;
    }
    after = pageInfo.endCursor;
  }
};

const storedFindings = async (runId: string): Promise<string[]> => {
  const findings = await api.prisma.comparisonFinding.findMany({ where: { runId } });
  const people = await api.prisma.person.findMany({
    where: { id: { in: findings.map(({ personId }) => personId) } },
    select: { id: true, personNo: true, household: { select: { householdNo: true } } },
  });
  const personOf = new Map(people.map((person) => [person.id, person]));
  return findings
    .map(({ rowNumber, ruleId, personId }) => {
      const person = personOf.get(personId);
      return outcomeLine([rowNumber, ruleId, person?.household.householdNo ?? '', person?.personNo ?? '']);
    })
    .sort();
};

describe.each(DEPARTMENT_FILES)('a file of %s, %s,', (datasetKey, file) => {
  it('gives the outcome of every row and the clues as the truth has them', async () => {
    const { department } = DATASETS[datasetKey];
    const liaison = await api.signedInAs('DEPARTMENT_LIAISON', { department });
    const county = await api.signedInAs('COUNTY_OFFICER');
    const bytes = readFileSync(countySmall(`departments/${file}`));
    const datasetId = await matchedDataset(api, liaison, { datasetKey, bytes, name: file });

    const truth = TRUTH_ROWS.filter((row) => row.file === file);
    const expected = truth.map(({ row = '', outcome = '', reason, personNo = '' }) =>
      outcomeLine([row, reason || outcome, personNo]),
    );
    expect(await storedOutcomes(datasetId)).toEqual(expected.sort());
    const { dataset } = await liaison
      .ask(
        `query Counts($id: ID!) { dataset(id: $id) {
          status readRows matchedRows unmatchedRows rejectedRows exactRows idOnlyRows nameOnlyRows notInRegisterRows
          rejections { key count }
        } }`,
        { id: datasetId },
      )
      .data();
    const count = (...outcomes: string[]) => truth.filter(({ outcome }) => outcomes.includes(outcome ?? '')).length;
    expect(dataset).toMatchObject({
      status: 'MATCHED',
      readRows: truth.length,
      matchedRows: count('EXACT', 'ID_ONLY'),
      unmatchedRows: count('NAME_ONLY', 'NOT_IN_REGISTER'),
      rejectedRows: count('REJECTED'),
      exactRows: count('EXACT'),
      idOnlyRows: count('ID_ONLY'),
      nameOnlyRows: count('NAME_ONLY'),
      notInRegisterRows: count('NOT_IN_REGISTER'),
    });
    for (const outcome of ['EXACT', 'NOT_IN_REGISTER', 'ID_ONLY', 'NAME_ONLY', 'REJECTED']) {
      const rows = truth.filter((row) => row.outcome === outcome);
      expect(await pagedRows(county, datasetId, outcome)).toEqual(
        rows.map(({ row = '', personNo = '', householdNo = '' }) =>
          outcomeLine([row, personNo, householdNo.split(';')[0] ?? '']),
        ),
      );
    }
    const rejections = dataset.rejections as { count: number }[];
    expect(rejections.reduce((sum, one) => sum + one.count, 0)).toBe(dataset.rejectedRows);

    const runId = await comparedDataset(api, { liaison, county, datasetId });
    const clues = TRUTH_CLUES.filter((clue) => clue.file === file);
    expect(await storedFindings(runId)).toEqual(
      clues
        .map(({ row = '', ruleId = '', householdNo = '', personNo = '' }) =>
          outcomeLine([row, ruleId, householdNo, personNo]),
        )
        .sort(),
    );
    const { comparisonRun } = await county
      .ask(`query Run($id: ID!) { comparisonRun(id: $id) { status findingCount suppressedCount byRule { count } } }`, {
        id: runId,
      })
      .data();
    expect(comparisonRun).toMatchObject({ status: 'DONE', findingCount: clues.length, suppressedCount: 0 });
  });
});

describe('a hostile or broken file, sent as minimum-allowance,', () => {
  it.each(truthRows('invalid/invalid.csv').map((row) => [row.file ?? '', row] as const))(
    '%s ends as it should, and the server goes on',
    async (file, truth) => {
      const liaison = await api.signedInAs('DEPARTMENT_LIAISON', { department: 'CIVIL_AFFAIRS' });
      const bytes = readFileSync(countySmall(`invalid/${file}`));
      const response = await liaison.upload(bytes, { name: file, purpose: 'dataset' });
      if (response.status !== 201) {
        // An empty file is refused while it comes in.
        expect([truth.expected, bytes.length]).toEqual(['REFUSED', 0]);
        return;
      }
      const id = await matchedDataset(api, liaison, { datasetKey: 'minimum-allowance', bytes, name: file });
      const { dataset } = await liaison
        .ask(
          `query Refused($id: ID!) { dataset(id: $id) {
            status readRows rejectedRows refusal { code sentence } rows(outcome: "REJECTED") { totalCount edges { node { reason message fix } } }
          } }`,
          { id },
        )
        .data();
      const { status, readRows, rejectedRows, refusal, rows } = dataset;
      if (truth.expected === 'REFUSED') {
        expect([status, refusal?.code]).toEqual(['REFUSED', truth.reason]);
        expect(refusal.sentence).not.toMatch(/[{}]/u);
      }
      if (truth.expected === 'EITHER') expect(['REFUSED', 'MATCHED']).toContain(status);
      if (status === 'REFUSED') {
        expect([readRows, rows.totalCount]).toEqual([0, 0]);
        return;
      }
      expect([status, readRows, rejectedRows]).toEqual(['MATCHED', Number(truth.rows), Number(truth.rejectedRows)]);
      for (const { node } of rows.edges) expect(node.reason).toBe(truth.reason);
    },
  );
});
