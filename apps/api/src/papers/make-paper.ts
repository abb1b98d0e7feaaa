import { createHash, randomBytes } from 'node:crypto';
import { Readable } from 'node:stream';
import { newId } from '@shouwang/database';
import {
  areaCodesOf,
  areaPathOf,
  findPaper,
  findVillageCode,
  type PaperDeclaration,
  type PaperValues,
  paperCodeFrom,
  paperValues,
  publicityPeriodOf,
  shanghaiDateOf,
  stepOfPaper,
  unprintableOnPaper,
} from '@shouwang/domain';
import { phrase } from '@shouwang/phrases';
import { areaDirectory } from '../areas/area-directory.ts';
import { allow } from '../platform/allow.ts';
import { canonicalJson } from '../platform/canonical-json.ts';
import { actorOf, type Context, nowOf } from '../platform/context.ts';
import type { StoredBytes } from '../platform/files/file-store.ts';
import { storeFile } from '../platform/files/store-file.ts';
import { isUuid } from '../platform/is-uuid.ts';
import { notFound, Refused, refuse } from '../platform/refusal.ts';
import { runUseCase, type Step } from '../platform/run-use-case.ts';
import { circumstancesIn, momentOfReading } from '../procedures/circumstances.ts';
import { findCase, type LoadedCase, templateOf } from '../procedures/load-case.ts';
import { fillTemplate } from './fill-template.ts';
import { mayReadPaper, paperFile } from './paper.file.ts';
import { paperSubjectOf } from './paper-subject.ts';
import { type TemplateInForce, templateInForce } from './template-in-force.ts';

/** Households on one list, and bytes of one Word file, at most. */
const MOST_CASES = 200;
export const LARGEST_PAPER = 20 * 1024 * 1024;

/** What a person asks to be made. `postedOn` is when a notice will be put up, today by default. */
export type PaperOrder = {
  readonly paper: string;
  readonly caseIds: readonly string[];
  readonly postedOn?: string | null | undefined;
};

type Cases = readonly [LoadedCase, ...LoadedCase[]];

/** The case as far as the acting person may read it: the reader of a request is fenced by the database. */
const readCase = async (context: Context, id: string): Promise<LoadedCase> => {
  const row = isUuid(id) ? await findCase(context.prisma, id) : null;
  if (!row) throw notFound();
  allow(context, 'read', 'ProcedureCase', row);
  allow(context, 'make', 'Paper', { areaPath: row.areaPath });
  return row;
};

const villageOf = ({ areaPath }: LoadedCase): string => findVillageCode(areaPath) ?? areaPath;

/** Cases that may stand on one list: of one village and one procedure. */
const readCases = async (context: Context, paper: PaperDeclaration, ids: readonly string[]): Promise<Cases> => {
  const wanted = [...new Set(ids)].slice(0, MOST_CASES + 1);
  if (wanted.length > MOST_CASES) return refuse('PAPER_TOO_MANY_CASES', { limit: MOST_CASES }, 'caseIds');
  const rows: LoadedCase[] = [];
  for (const id of wanted) rows.push(await readCase(context, id));
  const [first, ...others] = rows;
  if (!first) return refuse('PAPER_WITHOUT_CASES', {}, 'caseIds');
  if (paper.about === 'case' && others.length > 0)
    return refuse('PAPER_OF_ONE_CASE', { paper: paper.title }, 'caseIds');
  if (others.some((one) => villageOf(one) !== villageOf(first) || one.procedure !== first.procedure)) {
    return refuse('PAPER_CASES_MIXED', {}, 'caseIds');
  }
  const foreign = rows.find((row) => stepOfPaper(paper, templateOf(row)) === undefined);
  if (foreign) return refuse('PAPER_NOT_OF_PROCEDURE', { paper: paper.title, procedure: templateOf(foreign).label });
  return [first, ...others];
};

/** Where the paper belongs: to the household, a list to the village. */
const areaPathOfPaper = (paper: PaperDeclaration, [first]: Cases): string =>
  paper.about === 'case' ? first.areaPath : areaPathOf(villageOf(first));

/** A paper with everything on it, ready to be recorded. */
type BuiltPaper = {
  readonly paper: PaperDeclaration;
  readonly caseIds: readonly string[];
  readonly householdId: string | null;
  readonly areaPath: string;
  readonly code: string;
  readonly template: TemplateInForce;
  readonly values: PaperValues;
  readonly bytes: StoredBytes;
  readonly docx: Buffer;
  readonly name: string;
};

const valuesOf = async (
  context: Context,
  paper: PaperDeclaration,
  cases: Cases,
  { code, postedOn }: { readonly code: string; readonly postedOn: string | null | undefined },
): Promise<PaperValues> => {
  const [first] = cases;
  const moment = await momentOfReading(context);
  const areas = await areaDirectory(context.prisma);
  const nameOf = (length: number): string =>
    areas.get(areaCodesOf(first.areaPath).find((area) => area.length === length) ?? '')?.name ?? '';
  const today = shanghaiDateOf(moment.now);
  const { parameters } = circumstancesIn(context, moment, first.areaPath);
  const { firstDay, lastDay, days } = publicityPeriodOf(postedOn ?? today, parameters);
  const subjects = await Promise.all(cases.map((row) => paperSubjectOf(context, row)));
  const [one, ...others] = subjects;
  if (!one) throw new Error('A paper is about one case at least');
  return paperValues(paper, [one, ...others], {
    county: nameOf(6),
    township: nameOf(9),
    village: nameOf(12),
    madeOn: today,
    madeBy: actorOf(context).name,
    code,
    publicity: { startsOn: firstDay, endsOn: lastDay, days },
  });
};

const fileNameOf = (paper: PaperDeclaration, [first, ...others]: Cases): string =>
  paper.about === 'case'
    ? phrase('papers.file.ofCase', { paper: paper.title, name: first.household.headName, caseNo: first.caseNo })
    : phrase('papers.file.ofCases', { paper: paper.title, n: others.length + 1, caseNo: first.caseNo });

/**
 * Makes a paper without recording it: reads the cases, judges every character, fills the template, stores the bytes.
 * @param code of its own by default
 * @throws Refused
 */
export const buildPaper = async (
  context: Context,
  { paper: key, caseIds, postedOn }: PaperOrder,
  code: string = paperCodeFrom(randomBytes(20)),
): Promise<BuiltPaper> => {
  const paper = findPaper(key);
  if (!paper) return refuse('INPUT_INVALID', { reason: phrase('papers.unknown') }, 'paper');
  const cases = await readCases(context, paper, caseIds);
  const areaPath = areaPathOfPaper(paper, cases);
  allow(context, 'make', 'Paper', { areaPath });
  if (!mayReadPaper(context, { paper: key, areaPath })) return refuse('FORBIDDEN');
  const values = await valuesOf(context, paper, cases, { code, postedOn });
  const [first, ...others] = cases;
  const unprintable = unprintableOnPaper(values, first.household.headName);
  if (unprintable.length > 0) throw new Refused(unprintable);
  const { files } = context.services;
  const on = shanghaiDateOf(await nowOf(context));
  const template = await templateInForce({ db: context.prisma, files }, paper, areaPath, on);
  const docx = await fillTemplate(paper, template.bytes, values, code);
  return {
    paper,
    caseIds: cases.map(({ id }) => id),
    householdId: others.length === 0 ? first.householdId : null,
    areaPath,
    code,
    template,
    values,
    docx,
    bytes: await files.receive(Readable.from([docx]), LARGEST_PAPER),
    name: fileNameOf(paper, cases),
  };
};

/** Writes a built paper down, inside a use case: who, when, from which template, with what on it. */
export const recordPaper = async (
  { db, actor, now, audit }: Step,
  { paper, caseIds, householdId, areaPath, code, template, values, bytes, name }: BuiltPaper,
): Promise<string> => {
  const id = newId();
  const valuesSha256 = createHash('sha256').update(canonicalJson(values)).digest('hex');
  const file = await storeFile(db, bytes, { name, purpose: paperFile.name, actor, now });
  await db.paper.create({
    data: {
      id,
      areaPath,
      paper: paper.key,
      code,
      templateId: template.id,
      templateNumber: template.number,
      templateSha256: template.sha256,
      values,
      valuesSha256,
      fileId: file.id,
      madeById: actor.accountId,
      madeByPerson: actor.personId,
      madeBy: actor.name,
      madeAt: now,
      items: { create: caseIds.map((caseId) => ({ id: newId(), caseId })) },
    },
  });
  audit({
    objectType: 'Paper',
    objectId: id,
    areaPath,
    ...(householdId && { householdId }),
    detail: { paper: paper.key, caseIds, template: template.number, valuesSha256, sha256: bytes.sha256 },
  });
  return id;
};

/**
 * Makes a paper of a case, or of cases of one village on one list, as a Word file and for the print page (PAP-7).
 * @throws Refused: nothing was made
 */
export const makePaper = async (
  context: Context,
  { idempotencyKey, ...order }: PaperOrder & { readonly idempotencyKey: string },
): Promise<{ readonly id: string }> => {
  const built = await buildPaper(context, order);
  return runUseCase(context, { name: 'paper.make', idempotencyKey, input: order }, async (step) => {
    allow(context, 'make', 'Paper', { areaPath: built.areaPath });
    return { id: await recordPaper(step, built) };
  });
};
