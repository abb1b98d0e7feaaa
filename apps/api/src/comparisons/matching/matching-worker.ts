// The thread in which department files are read and compared, so that a hostile or huge file never stops the server.
import { parentPort } from 'node:worker_threads';
import { createCryptoProvider } from '@shouwang/database/crypto-provider';
import { openIdNumber } from '@shouwang/database/id-number';
import { DATASETS, type HouseholdType, type RiskType } from '@shouwang/domain';
import {
  compareFile,
  datasetColumns,
  type Finding,
  type GivenFact,
  type OutcomeBatch,
  type OutcomeRecord,
  PeopleIndex,
  type RegisterPerson,
} from '@shouwang/matching';
import { type CsvCell, inspectTable } from '@shouwang/spreadsheet';
import { type CsvFile, csvFile } from '../../platform/files/csv-file.ts';
import { packFindings } from './finding-pack.ts';
import type {
  ComparisonRequest,
  FromWorker,
  KeptRow,
  MatchingRequest,
  RecognisedFile,
  ToWorker,
} from './matching-messages.ts';
import { outcomePacks } from './outcome-packs.ts';

if (!parentPort) throw new Error('matching-worker runs as a worker thread only');
const main = parentPort;

const waiting: ((message: ToWorker) => void)[] = [];
const tell = (message: FromWorker, transfer: ArrayBuffer[] = []): void => main.postMessage(message, transfer);
const ask = (message: FromWorker, transfer: ArrayBuffer[] = []): Promise<ToWorker> =>
  new Promise((resolve) => {
    waiting.push(resolve);
    tell(message, transfer);
  });

const ROWS_AT_ONCE = 5_000;
const PACKED_AT_ONCE = 100_000;
const FINDINGS_AT_ONCE = 5_000;
const FACTS_AT_ONCE = 5_000;

const recognise = async ({ path, dataset, mapping }: MatchingRequest) => {
  const columns = datasetColumns(DATASETS[dataset], mapping);
  const inspection = await inspectTable(path, { columns }, 1);
  if (!inspection.ok) return inspection;
  const [header] = inspection.headers;
  if (!header) return { ok: false, refusal: { code: 'NO_HEADER' } } as const;
  const columnAt = new Map(Object.entries(header.columnOf).map(([column, position]) => [position, column]));
  return {
    ok: true,
    encoding: inspection.encoding ?? null,
    headerRow: header.rowNumber,
    columns: header.cells
      .map((cell, position) => ({ position, header: cell.trim(), column: columnAt.get(position) ?? null }))
      .filter(({ header: text }) => text !== ''),
  } satisfies RecognisedFile;
};

type PersonCells = readonly [
  personId: string,
  personNo: string | null,
  householdId: string,
  householdNo: string | null,
  areaPath: string,
  name: string,
  birthDate: string | null,
  gender: string | null,
  sealedNumber: string | null,
  householdType: string,
  monitoringStatus: string,
  risks: readonly string[],
  ...facts: (string | null)[],
];

/** The register as the main thread hands it over, with the numbers opened. */
async function* peopleOf({ keys, factKeys }: ComparisonRequest): AsyncGenerator<readonly RegisterPerson[]> {
  const crypto = createCryptoProvider(keys);
  for (;;) {
    const answer = await ask({ kind: 'wantPeople' });
    if (answer.kind !== 'people' || answer.text === undefined) return;
    yield (JSON.parse(answer.text) as readonly PersonCells[]).map((cells): RegisterPerson => {
      const [
        personId,
        personNo,
        householdId,
        householdNo,
        areaPath,
        name,
        birthDate,
        gender,
        sealed,
        type,
        status,
        risks,
        ...facts
      ] = cells;
      return {
        personId,
        personNo: personNo ?? '',
        householdId,
        householdNo: householdNo ?? '',
        areaPath,
        name,
        birthDate: birthDate ?? '',
        gender: gender ?? '',
        idNumber: sealed === null ? '' : openIdNumber(crypto, sealed, personId),
        facts: Object.fromEntries(factKeys.map((key, at) => [key, facts[at] ?? ''])),
        householdType: type as HouseholdType,
        monitoringStatus: status as RegisterPerson['monitoringStatus'],
        risks: risks as readonly RiskType[],
      };
    });
  }
}

const keptRow = (record: OutcomeRecord, rejected: ReturnType<OutcomeBatch['findRejectedAt']>): KeptRow => ({
  row: record.row,
  outcome: record.outcome,
  reason: record.reason ?? null,
  note: record.note ?? null,
  name: record.name,
  column: rejected?.column?.header ?? null,
  original: rejected?.original ?? null,
  cells: rejected?.cells ?? null,
  personNos: record.personNos,
  householdNo: record.householdNos[0] ?? null,
});

const outcomeCells = (fileName: string, record: OutcomeRecord): readonly CsvCell[] => [
  fileName,
  record.row,
  record.outcome,
  record.reason,
  record.personNos.join(';'),
  record.householdNos.join(';'),
  record.idKey,
  record.note,
];

const findingCells = (fileName: string, finding: Finding): readonly CsvCell[] => [
  fileName,
  finding.row,
  finding.checkId,
  finding.householdNo,
  finding.personNo,
  finding.idKey,
  finding.detail,
];

const OUTCOME_HEADER = ['file', 'row', 'outcome', 'reason', 'personNo', 'householdNo', 'idKey', 'note'];
const FINDING_HEADER = ['file', 'row', 'ruleId', 'householdNo', 'personNo', 'idKey', 'detail'];

/**
 * Hands a portion over while the next is made: waits until the one before was taken, so that two and no more are held.
 */
const portions = () => {
  let before: Promise<unknown> = Promise.resolve();
  return {
    hand: async (message: FromWorker, transfer: ArrayBuffer[]): Promise<void> => {
      await before;
      before = ask(message, transfer);
    },
    allTaken: (): Promise<unknown> => before,
  };
};

/** Outcomes as they come: rows worth a look one by one, the others packed. */
const rowsToHand = (people: PeopleIndex, { hand }: ReturnType<typeof portions>) => {
  const trivial = outcomePacks(people);
  let rows: KeptRow[] = [];
  const handAll = async (): Promise<void> => {
    const packs = trivial.take();
    const transfer = packs.map(({ bytes }) => bytes.buffer as ArrayBuffer);
    if (rows.length > 0 || packs.length > 0) await hand({ kind: 'rows', rows, packs }, transfer);
    rows = [];
  };
  return {
    handAll,
    add: async (outcomes: OutcomeBatch): Promise<void> => {
      for (let at = 0; at < outcomes.length; at++) {
        const outcome = outcomes.outcomeAt(at);
        const row = outcomes.rowNumberAt(at);
        // An exact match with something to say about it, or of several people with one number, is written like the others.
        if (outcome === 'EXACT' && outcomes.isSimpleAt(at)) trivial.addExact(row, outcomes.firstPeople[at] ?? 0);
        else if (outcome === 'NOT_IN_REGISTER') trivial.addOutside(row);
        else rows.push(keptRow(outcomes.recordAt(at), outcomes.findRejectedAt(at)));
      }
      if (rows.length >= ROWS_AT_ONCE || trivial.count >= PACKED_AT_ONCE) await handAll();
    },
  };
};

const rowOf = ({ row }: Finding): number => row ?? Number.MAX_SAFE_INTEGER;

/** What doubts who the person is (X-POL-02) goes before what doubts a fact; absences stay as the register has them. */
const withinRow = (one: Finding, other: Finding): number =>
  one.row === undefined || one.checkId === other.checkId ? 0 : one.checkId < other.checkId ? 1 : -1;

/** Findings in the order of their rows; those that come from absence stand at the end. */
const sortByRow = (findings: Finding[]): void => {
  findings.sort((one, other) => rowOf(one) - rowOf(other) || withinRow(one, other));
};

const handFindings = async (findings: readonly Finding[], { hand }: ReturnType<typeof portions>): Promise<void> => {
  for (let start = 0; start < findings.length; start += FINDINGS_AT_ONCE) {
    const pack = packFindings(
      findings
        .slice(start, start + FINDINGS_AT_ONCE)
        .map(({ checkId, personId, householdId, areaPath, row, detail, amountFen }) => ({
          ruleId: checkId,
          personId,
          householdId,
          areaPath,
          row: row ?? null,
          detail,
          amountFen: amountFen ?? null,
        })),
    );
    await hand({ kind: 'findings', findings: pack }, [pack.bytes.buffer as ArrayBuffer]);
  }
};

const handFacts = async (facts: readonly GivenFact[], { hand }: ReturnType<typeof portions>): Promise<void> => {
  for (let start = 0; start < facts.length; start += FACTS_AT_ONCE) {
    await hand({ kind: 'facts', facts: facts.slice(start, start + FACTS_AT_ONCE) }, []);
  }
};

const writeOutcomes = async (file: CsvFile, fileName: string, outcomes: OutcomeBatch): Promise<void> => {
  for (let at = 0; at < outcomes.length; at++) file.add(outcomeCells(fileName, outcomes.recordAt(at)));
  await file.flush();
};

const writeFindings = async (path: string, fileName: string, findings: readonly Finding[]): Promise<void> => {
  const file = csvFile(path, FINDING_HEADER);
  for (let start = 0; start < findings.length; start += FINDINGS_AT_ONCE) {
    for (const finding of findings.slice(start, start + FINDINGS_AT_ONCE)) file.add(findingCells(fileName, finding));
    await file.flush();
  }
  await file.end();
};

/** One pass over the file: outcomes while it is read, findings behind its last row. */
const compare = async (request: MatchingRequest, asked: ComparisonRequest, people: PeopleIndex) => {
  const { settings, wantsRows, csv } = asked;
  const { path, dataset, mapping } = request;
  const outcomesFile = csv?.outcomes === undefined ? undefined : csvFile(csv.outcomes, OUTCOME_HEADER);
  const toHand = portions();
  const rows = rowsToHand(people, toHand);
  const findings: Finding[] = [];
  let facts: readonly GivenFact[] = [];
  const result = await compareFile({
    path,
    dataset: DATASETS[dataset],
    people,
    settings,
    mapping,
    onProgress: ({ rows: done, fraction }) => tell({ kind: 'progress', rows: done, fraction }),
    onOutcomes: async (outcomes) => {
      if (outcomesFile) await writeOutcomes(outcomesFile, csv?.fileName ?? '', outcomes);
      if (wantsRows) await rows.add(outcomes);
    },
    onFindings: (found) => {
      for (const finding of found) findings.push(finding);
    },
    onFacts: (given) => {
      facts = given;
    },
  });
  await outcomesFile?.end();
  if (!result.ok) return result;
  await rows.handAll();
  sortByRow(findings);
  if (csv?.clues !== undefined) await writeFindings(csv.clues, csv.fileName, findings);
  await handFindings(findings, toHand);
  await handFacts(facts, toHand);
  await toHand.allTaken();
  return result;
};

const serve = async (request: MatchingRequest): Promise<void> => {
  if (request.kind === 'recognise') {
    tell({ kind: 'done', result: await recognise(request) });
    return;
  }
  const people = await PeopleIndex.build(peopleOf(request), { factKeys: request.factKeys });
  const result = await compare(request, request, people);
  tell({
    kind: 'done',
    result: result.ok ? { ok: true, counts: result.counts, findingCount: result.findingCount } : result,
  });
};

main.on('message', (message: ToWorker) => {
  if (message.kind !== 'request') {
    waiting.shift()?.(message);
    return;
  }
  serve(message.request).catch((error: unknown) => {
    const { message: text, stack } = error instanceof Error ? error : new Error(String(error));
    tell({ kind: 'failed', message: text, stack });
  });
});
