import { createReadStream } from 'node:fs';
import { basename } from 'node:path';
import { DATASETS, isDatasetKey } from '@shouwang/domain';
import { refusalSentence } from '@shouwang/phrases';
import type { TableRefusal } from '@shouwang/spreadsheet';
import { commandGroup } from '../command-line/command-group.ts';
import { type CommandReport, EXIT, runCommand } from '../command-line/run-command.ts';
import type { AddCommand } from '../commands.ts';
import { actorOf, type Context } from '../platform/context.ts';
import { storeFile } from '../platform/files/store-file.ts';
import { tableRefusal } from '../platform/files/table-refusal.ts';
import { inlineWork, type Work } from '../platform/jobs/inline-work.ts';
import { refuse } from '../platform/refusal.ts';
import { runUseCase } from '../platform/run-use-case.ts';
import { operatorContext } from '../platform/session/operator-actor.ts';
import { datasetFile } from './dataset.file.ts';
import { matchDataset } from './match-dataset.ts';
import { runComparison } from './run-comparison.ts';
import { settleDataset } from './settle-dataset.ts';
import { startComparisonRun } from './start-comparison-run.ts';
import { startDataset } from './start-dataset.ts';

const keepFile = async (context: Context, path: string): Promise<string> => {
  const bytes = await context.services.files.receive(createReadStream(path), datasetFile.largest);
  const { id } = await runUseCase(context, { name: 'file.upload' }, async ({ db, actor, now, audit }) => {
    const file = await storeFile(db, bytes, { name: basename(path), purpose: datasetFile.name, actor, now });
    audit({
      objectType: 'StoredFile',
      objectId: file.id,
      areaPath: actorOf(context).areaPath,
      detail: { sha256: file.sha256, size: bytes.size, purpose: file.purpose },
    });
    return { id: file.id };
  });
  return id;
};

const refusedReport = (refusal: TableRefusal): CommandReport => {
  const { code, params } = tableRefusal(refusal);
  const sentence = refusalSentence(code, params);
  return { json: { code, sentence, refusal }, lines: [sentence], exitCode: EXIT.refused };
};

/** Seconds since the last time it was asked. */
const stopwatch = (): (() => number) => {
  let last = performance.now();
  return () => {
    const now = performance.now();
    const seconds = Math.round(now - last) / 1_000;
    last = now;
    return seconds;
  };
};

const compare = async (
  context: Context,
  work: Work,
  { path, datasetKey, outcomes, clues }: { path: string; datasetKey: string; outcomes?: string; clues?: string },
): Promise<CommandReport> => {
  const secondsSince = stopwatch();
  const sinceStart = stopwatch();
  const fileName = basename(path);
  const { id: datasetId } = await startDataset(context, {
    fileId: await keepFile(context, path),
    datasetKey,
    isInline: true,
  });
  const keep = secondsSince();
  const csv = { fileName, ...(outcomes && { outcomes }), ...(clues && { clues }) };
  const matching = await matchDataset(work, { datasetId, csv });
  if (!matching.ok) return refusedReport(matching.refusal);
  const match = secondsSince();
  const { version } = await context.services.database.prisma.dataset.findUniqueOrThrow({ where: { id: datasetId } });
  await settleDataset(context, 'submit', { id: datasetId, version });
  const { id: runId } = await startComparisonRun(context, { datasetId, isInline: true });
  const result = await runComparison(work, { runId, csv });
  if (!result.ok) return refusedReport(result.refusal);
  const { read, matched, unmatched, rejected, byOutcome, byReason } = matching.counts;
  const stages = { keep, match, check: secondsSince() };
  const seconds = sinceStart();
  const json = {
    dataset: datasetKey,
    file: fileName,
    read,
    matched,
    unmatched,
    rejected,
    seconds,
    stages,
    byOutcome,
    byReason,
    clues: result.findingCount,
    datasetId,
    runId,
  };
  return {
    json,
    lines: [
      `${fileName}：读了 ${read} 行 = 匹配 ${matched} + 未匹配 ${unmatched} + 退回 ${rejected}，用 ${seconds} 秒。`,
      `疑点 ${result.findingCount} 条，等县级业务员发布。`,
    ],
  };
};

const keys = Object.values(DATASETS)
  .map(({ key, label }) => `${key} ${label}`)
  .join('，');

/** `compare run`: compares a department's file with the register, as an upload in the portal would. */
export const compareRun: AddCommand = (program) => {
  commandGroup(program, 'compare', '部门比对')
    .command('run')
    .description('把一份部门文件和登记册比对')
    .requiredOption('--dataset <数据>', `哪种数据：${keys}`)
    .requiredOption('--file <文件>', 'xlsx 或 csv')
    .option('--outcomes <文件>', '每一行的结果写进这个 csv')
    .option('--clues <文件>', '疑点写进这个 csv')
    .action(
      runCommand<{ dataset: string; file: string; outcomes?: string; clues?: string }>(
        async (operator, { options }) => {
          const services = await operator.open();
          const { dataset } = options;
          if (!isDatasetKey(dataset)) return refuse('DATASET_KIND_UNKNOWN', { key: dataset });
          const context = operatorContext(services, 'COUNTY_OFFICER');
          const progress = operator.progress(DATASETS[dataset].label);
          const work = inlineWork(context, ({ done, total }) => {
            if (done !== undefined) progress.report(done, total);
          });
          try {
            return await compare(context, work, {
              path: operator.path(options.file),
              datasetKey: dataset,
              ...(options.outcomes && { outcomes: operator.path(options.outcomes) }),
              ...(options.clues && { clues: operator.path(options.clues) }),
            });
          } finally {
            progress.stop();
          }
        },
      ),
    );
};
