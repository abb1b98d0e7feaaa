import { createReadStream } from 'node:fs';
import { basename } from 'node:path';
import type { DatasetKey } from '@shouwang/domain';
import { assignClue } from '../clues/assign-clue.ts';
import { dispatchClues } from '../clues/dispatch-clues.ts';
import { takeClueStep } from '../clues/take-clue-step.ts';
import { verifyClueReason } from '../clues/verify-clue-reason.ts';
import { matchDataset } from '../comparisons/match-dataset.ts';
import { publishComparisonRun } from '../comparisons/publish-comparison-run.ts';
import { runComparison } from '../comparisons/run-comparison.ts';
import { settleDataset } from '../comparisons/settle-dataset.ts';
import { startComparisonRun } from '../comparisons/start-comparison-run.ts';
import { startDataset } from '../comparisons/start-dataset.ts';
import { settableClock } from '../platform/clock.ts';
import type { Context, Services } from '../platform/context.ts';
import { storeFile } from '../platform/files/store-file.ts';
import { inlineWork } from '../platform/jobs/inline-work.ts';
import { runUseCase } from '../platform/run-use-case.ts';
import { demoContext } from './demo-context.ts';

const DAY = 86_400_000;

/** The department files of the demonstration: their paths on this machine. */
export type DemoDatasets = Readonly<Partial<Record<DatasetKey, string>>>;

/** Sends a file as the office does and hands it in; the county compares it and makes clue cards. */
const playDataset = async (
  liaison: Context,
  county: Context,
  datasetKey: DatasetKey,
  path: string,
): Promise<string> => {
  const { prisma, services } = county;
  const bytes = await services.files.receive(createReadStream(path), 1_000_000_000);
  const { fileId } = await runUseCase(liaison, { name: 'file.upload' }, async ({ db, actor, now }) => ({
    fileId: (await storeFile(db, bytes, { name: basename(path), purpose: 'dataset', actor, now })).id,
  }));
  const { id: datasetId } = await startDataset(liaison, { fileId, datasetKey, isInline: true });
  await matchDataset(inlineWork(liaison), { datasetId });
  const dataset = await prisma.dataset.findUniqueOrThrow({ where: { id: datasetId } });
  await settleDataset(liaison, 'submit', { id: datasetId, version: dataset.version });
  const { id: runId } = await startComparisonRun(county, { datasetId, isInline: true });
  await runComparison(inlineWork(county), { runId });
  const run = await prisma.comparisonRun.findUniqueOrThrow({ where: { id: runId } });
  await publishComparisonRun(county, { id: runId, version: run.version, idempotencyKey: `demo-publish-${datasetKey}` });
  return runId;
};

/** Gives the cards of a village to it, all but the last: that one still waits in the township. */
const assignToVillage = async (township: Context, village: Context): Promise<readonly string[]> => {
  const areaPath = village.signedIn?.areaPath ?? '-';
  const clues = await township.prisma.clue.findMany({
    where: { areaPath: { startsWith: areaPath }, state: 'DISPATCHED' },
    orderBy: { clueNo: 'asc' },
  });
  const given = clues.slice(0, Math.max(1, clues.length - 1));
  for (const { id, version } of given) {
    const accountId = village.signedIn?.accountId ?? null;
    await assignClue(township, { id, version, accountId, idempotencyKey: `demo-assign-${id}` });
  }
  return given.map(({ id }) => id);
};

/** The village looks into the first of its cards, and has settled one as a false positive. */
const settleOne = async (village: Context, [settled, begun]: readonly string[]): Promise<void> => {
  const { prisma } = village;
  for (const id of [settled, begun]) {
    if (!id) continue;
    const { version } = await prisma.clue.findUniqueOrThrow({ where: { id } });
    await takeClueStep(village, 'startVerification', { id, version, idempotencyKey: `demo-start-${id}` });
  }
  if (!settled) return;
  const { version, reasons } = await prisma.clue.findUniqueOrThrow({
    where: { id: settled },
    include: { reasons: true },
  });
  const [reason] = reasons;
  if (!reason) return;
  await verifyClueReason(village, {
    reasonId: reason.id,
    clueVersion: version,
    verification: 'FALSE_POSITIVE',
    text: '入户看过，商业保险又赔了一部分，家里收入稳定，不影响生活。',
    idempotencyKey: `demo-verify-${reason.id}`,
  });
};

/**
 * Department files of the demonstration, sent, compared and published by the demo accounts through the same use
 * cases as in life; one is dispatched, and the demo villages have begun. Nothing happens when there are files already.
 * @returns how many clue cards there are
 */
export const seedDemoComparisons = async (services: Services, datasets: DemoDatasets): Promise<number> => {
  const { prisma } = services.database;
  if ((await prisma.dataset.count()) > 0 || (await prisma.person.count()) === 0) return 0;
  const now = await services.clock.now(prisma);
  const clock = settableClock(now);
  const played: Services = { ...services, clock };
  const setDaysAgo = (days: number) => clock.set(new Date(now.getTime() - days * DAY));
  const county = await demoContext(played, prisma, 'xian1');

  setDaysAgo(6);
  const costs = datasets['medical-costs'];
  const runId =
    costs && (await playDataset(await demoContext(played, prisma, 'yibao'), county, 'medical-costs', costs));
  setDaysAgo(5);
  if (runId) await dispatchClues(county, { runId, idempotencyKey: 'demo-dispatch' });
  setDaysAgo(4);
  for (const [township, village] of [
    ['zhen1', 'cun1'],
    ['zhen2', 'cun2'],
  ] as const) {
    const clerk = await demoContext(played, prisma, village);
    const given = await assignToVillage(await demoContext(played, prisma, township), clerk);
    await settleOne(clerk, given);
  }
  setDaysAgo(1);
  const allowance = datasets['minimum-allowance'];
  if (allowance)
    await playDataset(await demoContext(played, prisma, 'minzheng'), county, 'minimum-allowance', allowance);
  // Files of today: they know everybody whom the register knows. One source of the asset check has sent nothing yet.
  setDaysAgo(0);
  for (const [datasetKey, username] of [
    ['vehicles', 'jiaojing'],
    ['businesses', 'shichang'],
  ] as const) {
    const path = datasets[datasetKey];
    if (path) await playDataset(await demoContext(played, prisma, username), county, datasetKey, path);
  }
  return prisma.clue.count();
};
