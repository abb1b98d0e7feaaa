import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { PassThrough } from 'node:stream';
import { findPaper, PAPERS, paperCodeFrom, stepOfPaper } from '@shouwang/domain';
import { phrase, refusalSentence } from '@shouwang/phrases';
import { ZipFile } from 'yazl';
import { may } from '../platform/allow.ts';
import type { AuditAct } from '../platform/audit/write-audit.ts';
import { writeAudit } from '../platform/audit/write-audit.ts';
import { actorOf } from '../platform/context.ts';
import { exportExpiry } from '../platform/files/export-name.ts';
import { jobResultFile } from '../platform/files/job-result.file.ts';
import { safeFileName, storeFile } from '../platform/files/store-file.ts';
import type { JobHandler, JobOutcome, JobWork } from '../platform/jobs/job-handler.ts';
import { Refused, refuse } from '../platform/refusal.ts';
import { templateOf } from '../procedures/load-case.ts';
import { BATCH_JOB, type BatchRequest } from './batch-request.ts';
import { buildPaper, recordPaper } from './make-paper.ts';
import { casesOfBatch } from './order-batch.ts';
import { mayReadPaper } from './paper.file.ts';

type BatchPayload = BatchRequest & { readonly areaPath: string; readonly name: string };

/** Bytes of one archive at most. */
const LARGEST_BATCH = 1_000_000_000;

type BatchCase = {
  readonly id: string;
  readonly caseNo: string;
  readonly areaPath: string;
  readonly procedure: string;
  readonly procedureVersion: string;
  readonly household: { readonly headName: string };
};

/**
 * The code of a paper of this job: the same when the job is taken up again after a crash, so that no paper is made
 * twice. The job's own id and the payload are known to nobody but the one who asked.
 */
const codeOf = (jobId: string, paper: string, caseId: string): string =>
  paperCodeFrom(createHash('sha256').update(`${jobId} ${paper} ${caseId}`).digest());

/** The Word file of one paper: made now, or found from before the crash. */
const paperOf = async (work: JobWork, paper: string, caseId: string): Promise<Buffer> => {
  const { context } = work;
  const code = codeOf(work.id, paper, caseId);
  const before = await context.prisma.paper.findUnique({ where: { code }, include: { file: true } });
  if (before) return readFile(context.services.files.pathOf(before.file.sha256));
  const built = await buildPaper(context, { paper, caseIds: [caseId] }, code);
  await work.inTransaction(async (db, now) => {
    const acts: AuditAct[] = [];
    const actor = actorOf(context);
    await recordPaper({ db, actor, now, audit: (act) => void acts.push(act) }, built);
    await writeAudit(db, { context, actor, now, useCase: 'paper.make' }, acts);
  });
  return built.docx;
};

/** The papers of a case that were asked for, in the order of the catalogue: the cover first. */
const papersFor = (work: JobWork, wanted: ReadonlySet<string>, one: BatchCase) =>
  PAPERS.filter(
    (paper) =>
      wanted.has(paper.key) &&
      stepOfPaper(paper, templateOf(one)) !== undefined &&
      mayReadPaper(work.context, { paper: paper.key, areaPath: one.areaPath }),
  );

type Tally = { made: number; readonly left: string[] };

const addCase = async (
  work: JobWork,
  zip: ZipFile,
  wanted: ReadonlySet<string>,
  one: BatchCase,
  tally: Tally,
): Promise<void> => {
  const folder = safeFileName(`${one.household.headName}_${one.caseNo}`);
  for (const [at, { key, title }] of papersFor(work, wanted, one).entries()) {
    work.signal.throwIfAborted();
    try {
      const docx = await paperOf(work, key, one.id);
      zip.addBuffer(docx, `${folder}/${String(at + 1).padStart(2, '0')}_${safeFileName(title)}.docx`);
      tally.made += 1;
    } catch (error) {
      // What one household lacks does not keep the others' papers back; it is said in a list of its own.
      if (!(error instanceof Refused)) throw error;
      const sentences = error.refusals.map(({ code, params }) => refusalSentence(code, params)).join('');
      tally.left.push(`${one.household.headName}（${one.caseNo}）${title}：${sentences}`);
    }
  }
};

const runBatch = async (work: JobWork, { areaPath, caseId, papers, name }: BatchPayload): Promise<JobOutcome> => {
  const { context } = work;
  // Asked again when the work begins: rights may have been taken away since the order.
  if (!may(context, 'make', 'Paper', { areaPath })) return refuse('FORBIDDEN');
  const wanted = new Set(papers.filter((key) => findPaper(key)));
  const cases = await context.prisma.procedureCase.findMany({
    where: casesOfBatch(context, areaPath, caseId),
    select: {
      id: true,
      caseNo: true,
      areaPath: true,
      procedure: true,
      procedureVersion: true,
      household: { select: { headName: true } },
    },
    orderBy: [{ areaPath: 'asc' }, { caseNo: 'asc' }],
  });
  const zip = new ZipFile();
  const tally: Tally = { made: 0, left: [] };
  const stream = new PassThrough();
  const receiving = context.services.files.receive(zip.outputStream.pipe(stream), LARGEST_BATCH);
  // Awaited below; until then a failure here must not end the process.
  receiving.catch(() => undefined);
  try {
    for (const [at, one] of cases.entries()) {
      await addCase(work, zip, wanted, one, tally);
      work.report({ done: at + 1, total: cases.length, label: phrase('papers.job.made', { n: tally.made }) });
    }
    if (tally.left.length > 0)
      zip.addBuffer(Buffer.from(tally.left.join('\r\n'), 'utf8'), phrase('papers.job.leftFile'));
    if (tally.made === 0 && tally.left.length === 0) zip.addBuffer(Buffer.from(''), phrase('papers.job.nothingFile'));
    zip.end();
  } catch (error) {
    stream.destroy(error instanceof Error ? error : new Error(String(error)));
    throw error;
  }
  const bytes = await receiving;
  const actor = actorOf(context);
  const id = await work.inTransaction(async (db, now) => {
    const stored = await storeFile(db, bytes, {
      name: phrase('papers.file.batch', { name }),
      purpose: jobResultFile.name,
      actor,
      now,
      expiresAt: exportExpiry(now),
    });
    await writeAudit(db, { context, actor, now, useCase: 'paper.batch' }, [
      { objectType: 'StoredFile', objectId: stored.id, areaPath, detail: { made: tally.made, sha256: bytes.sha256 } },
    ]);
    return stored.id;
  });
  return { result: { made: tally.made, left: tally.left.length }, fileId: id };
};

/** Papers by village, and the archive of one household, as a zip of Word files (PAP-10). */
export const paperBatchJob: JobHandler = {
  kind: BATCH_JOB,
  run: (work) => runBatch(work, work.payload as BatchPayload),
};
