import type { Dataset } from '@shouwang/database';
import {
  type ComparedMember,
  DATASETS,
  isDatasetKey,
  type ProposedAnswer,
  proposedAnswer,
  shanghaiDateOf,
} from '@shouwang/domain';
import { datasetRowTexts } from '../comparisons/dataset-row-texts.ts';
import { consentedSince } from '../consents/live-consent.ts';
import type { Context } from '../platform/context.ts';
import { visible } from '../platform/visible.ts';
import type { CaseReading } from './case-reading.ts';
import { type DatasetMatch, matchesInDataset } from './comparison-matches.ts';
import type { LoadedCase } from './load-case.ts';

const STEP = 'recordComparison';

/** A department's file that the county has compared and published. */
export type ComparedFile = {
  readonly runNo: string;
  readonly publishedAt: Date | null;
  readonly dataset: Dataset;
};

/** A row of such a file about a member, in words. */
export type ProposedRow = {
  readonly rowNumber: number;
  readonly text: string;
  /** As the file writes it; the register has another name for this number. Null when both are alike. */
  readonly otherName: string | null;
};

/** What a source says about a member. */
export type SheetAnswer = ProposedAnswer & {
  readonly personId: string;
  readonly source: string;
  readonly rows: readonly ProposedRow[];
};

/** A source of the information comparison, with the file that answers for it. */
export type SheetSource = { readonly key: string; readonly file: ComparedFile | null };

/** Members x sources, answered as far as published files answer (ADM-24). */
export type ComparisonSheet = { readonly sources: readonly SheetSource[]; readonly answers: readonly SheetAnswer[] };

type Member = LoadedCase['household']['members'][number];

const findFile = async (context: Context, source: string, areaPath: string): Promise<ComparedFile | null> => {
  const runs = await context.prisma.comparisonRun.findMany({
    where: {
      AND: [
        visible(context, 'ComparisonRun'),
        { datasetKey: source, status: 'PUBLISHED', dataset: { is: visible(context, 'Dataset') } },
      ],
    },
    include: { dataset: true },
    orderBy: [{ publishedAt: 'desc' }, { id: 'desc' }],
    take: 20,
  });
  // A run over one township says nothing about the others.
  return runs.find((run) => areaPath.startsWith(run.areaPath)) ?? null;
};

/** When the register last got each of these people, or another name or number for one. */
const knownSince = async ({ prisma }: Context, members: readonly Member[]): Promise<ReadonlyMap<string, Date>> => {
  const changes = await prisma.registerChange.groupBy({
    by: ['entityId'],
    where: { entityId: { in: members.map(({ id }) => id) }, indicatorKey: { in: ['name', 'idNumber'] } },
    _max: { recordedAt: true },
  });
  const changedAt = new Map(changes.map(({ entityId, _max }) => [entityId, _max.recordedAt]));
  return new Map(
    members.map(({ id, createdAt }) => {
      const changed = changedAt.get(id);
      return [id, changed && changed > createdAt ? changed : createdAt];
    }),
  );
};

const rowsInWords = async (
  context: Context,
  { dataset }: ComparedFile,
  matches: readonly DatasetMatch[],
): Promise<ReadonlyMap<DatasetMatch, ProposedRow>> => {
  const texts = await datasetRowTexts(
    context,
    dataset,
    matches.map(({ rowNumber }) => rowNumber),
  );
  return new Map(
    matches.map((match) => {
      const { rowNumber, certainty, name } = match;
      // Sheets of one workbook share row numbers; the name tells them apart.
      const said = texts.get(rowNumber) ?? [];
      const text = (said.find((one) => one.name === name) ?? said[0])?.text ?? '';
      return [match, { rowNumber, text, otherName: certainty === 'ID_ONLY' ? name : null }];
    }),
  );
};

const wasBefore = (instant: Date | undefined, other: Date): boolean => instant !== undefined && instant <= other;

const answersOf = async (
  context: Context,
  { key: source, file }: SheetSource,
  members: readonly Member[],
  since: ReadonlyMap<string, Date>,
): Promise<SheetAnswer[]> => {
  const matches = file ? await matchesInDataset(context.prisma, file.dataset.id, members) : [];
  // Who had not consented when the file came was not looked for.
  const consents =
    file && isDatasetKey(source)
      ? await consentedSince(
          context.prisma,
          source,
          members.map(({ id }) => id),
          shanghaiDateOf(file.dataset.uploadedAt),
        )
      : null;
  const words = file ? await rowsInWords(context, file, matches) : new Map<DatasetMatch, ProposedRow>();
  return members.map((member): SheetAnswer => {
    const rows = matches.filter(({ personId }) => personId === member.id);
    const compared: ComparedMember = {
      isComparable: member.isIdUsable && member.personNo !== null,
      hasConsented: consents === null || (file !== null && wasBefore(consents.get(member.id), file.dataset.uploadedAt)),
      knownSince: since.get(member.id) ?? member.createdAt,
    };
    return {
      ...proposedAnswer({ file: file?.dataset ?? null, member: compared, rows }),
      personId: member.id,
      source,
      rows: rows.flatMap((row) => words.get(row) ?? []),
    };
  });
};

/**
 * What the county's officer begins with when recording the results of the information comparison; null for everybody
 * else and in every other state, because what a department's file says about a person is nobody's business before.
 */
export const comparisonSheetOf = async (
  context: Context,
  row: LoadedCase,
  { circumstances }: CaseReading,
  actions: readonly { readonly name: string; readonly allowed: boolean }[],
): Promise<ComparisonSheet | null> => {
  if (!actions.some(({ name, allowed }) => name === STEP && allowed)) return null;
  const { members } = row.household;
  const since = await knownSince(context, members);
  const sources = await Promise.all(
    circumstances.parameters['admission.comparisonSources'].map(async (key) => ({
      key,
      file: isDatasetKey(key) ? await findFile(context, key, row.areaPath) : null,
    })),
  );
  const answers = await Promise.all(sources.map((source) => answersOf(context, source, members, since)));
  return { sources, answers: answers.flat() };
};

/** A source as people call it: a department's file, or whatever the county has named. */
export const sourceLabelOf = (source: string): string => (isDatasetKey(source) ? DATASETS[source].label : source);
