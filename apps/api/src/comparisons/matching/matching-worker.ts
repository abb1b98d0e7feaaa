// The thread in which department files are read and compared, so that a hostile or huge file never stops the server.
import { parentPort } from 'node:worker_threads';
import { createCryptoProvider } from '@shouwang/database/crypto-provider';
import { openIdNumber } from '@shouwang/database/id-number';
import { DATASETS, type HouseholdType, type RiskType } from '@shouwang/domain';
import {
  compareFile,
  datasetColumns,
  type Finding,
  type OutcomeBatch,
  type OutcomeRecord,
  PeopleIndex,
  type RegisterPerson,
} from '@shouwang/matching';
import { type CsvCell, inspectTable } from '@shouwang/spreadsheet';
import { csvFile } from './csv-file.ts';
import { exactPack } from './exact-pack.ts';
import type {
  ComparisonRequest,
  FromWorker,
  KeptRow,
  MatchingRequest,
  RecognisedFile,
  ToWorker,
} from './matching-messages.ts';

if (!parentPort) throw new Error('matching-worker runs as a worker thread only');
const main = parentPort;

const waiting: ((message: ToWorker) => void)[] = [];
const tell = (message: FromWorker, transfer: ArrayBuffer[] = []): void => main.postMessage(message, transfer);
const ask = (message: FromWorker, transfer: ArrayBuffer[] = []): Promise<ToWorker> =>
  new Promise((resolve) => {
    waiting.push(resolve);
    tell(message, transfer);
  });

const ROWS_AT_ONCE = 2_000;
const EXACT_AT_ONCE = 50_000;
const FINDINGS_AT_ONCE = 2_000;

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

const compareRows = async (request: MatchingRequest, asked: ComparisonRequest, people: PeopleIndex) => {
  const csv = asked.csv && csvFile(asked.csv.path, OUTCOME_HEADER);
  const exact = exactPack(people);
  let rows: KeptRow[] = [];
  const hand = async (): Promise<void> => {
    const { bytes, count } = exact.take();
    if (rows.length > 0 || count > 0) {
      await ask({ kind: 'rows', rows, exact: bytes, exactCount: count }, [bytes.buffer as ArrayBuffer]);
    }
    rows = [];
    await csv?.flush();
  };
  const result = await compareFile({
    ...common(request, asked, people),
    onOutcomes: async (outcomes) => {
      for (let at = 0; at < outcomes.length; at++) {
        const outcome = outcomes.outcomeAt(at);
        csv?.add(outcomeCells(asked.csv?.fileName ?? '', outcomes.recordAt(at)));
        if (outcome === 'EXACT') exact.add(outcomes.rowNumberAt(at), outcomes.peopleAt(at));
        else if (outcome !== 'NOT_IN_REGISTER') rows.push(keptRow(outcomes.recordAt(at), outcomes.findRejectedAt(at)));
      }
      if (rows.length >= ROWS_AT_ONCE || exact.count >= EXACT_AT_ONCE) await hand();
      else await csv?.flush();
    },
  });
  if (result.ok) await hand();
  await csv?.end();
  return result;
};

const rowOf = ({ row }: Finding): number => row ?? Number.MAX_SAFE_INTEGER;

/** What doubts who the person is (X-POL-02) goes before what doubts a fact; absences stay as the register has them. */
const withinRow = (one: Finding, other: Finding): number =>
  one.row === undefined || one.checkId === other.checkId ? 0 : one.checkId < other.checkId ? 1 : -1;

/** Findings in the order of their rows; those that come from absence stand at the end. */
const inRowOrder = (findings: readonly Finding[]): readonly Finding[] =>
  findings.toSorted((one, other) => rowOf(one) - rowOf(other) || withinRow(one, other));

const compareFindings = async (request: MatchingRequest, asked: ComparisonRequest, people: PeopleIndex) => {
  const csv = asked.csv && csvFile(asked.csv.path, FINDING_HEADER);
  const all: Finding[] = [];
  const result = await compareFile({
    ...common(request, asked, people),
    onFindings: (findings) => {
      for (const finding of findings) all.push(finding);
    },
  });
  const ordered = result.ok ? inRowOrder(all) : [];
  for (let start = 0; start < ordered.length; start += FINDINGS_AT_ONCE) {
    const findings = ordered.slice(start, start + FINDINGS_AT_ONCE);
    for (const finding of findings) csv?.add(findingCells(asked.csv?.fileName ?? '', finding));
    await csv?.flush();
    await ask({
      kind: 'findings',
      findings: findings.map(({ checkId, personId, householdId, row, detail, amountFen }) => ({
        ruleId: checkId,
        personId,
        householdId,
        row: row ?? null,
        detail,
        amountFen: amountFen ?? null,
      })),
    });
  }
  await csv?.end();
  return result;
};

const common = ({ path, dataset, mapping }: MatchingRequest, { settings }: ComparisonRequest, people: PeopleIndex) => ({
  path,
  dataset: DATASETS[dataset],
  people,
  settings,
  mapping,
  onProgress: ({ rows, fraction }: { rows: number; fraction: number }) => tell({ kind: 'progress', rows, fraction }),
});

const serve = async (request: MatchingRequest): Promise<void> => {
  if (request.kind === 'recognise') {
    tell({ kind: 'done', result: await recognise(request) });
    return;
  }
  const people = await PeopleIndex.build(peopleOf(request));
  const compare = request.wants === 'rows' ? compareRows : compareFindings;
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
