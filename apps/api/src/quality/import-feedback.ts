import { newId, type Prisma, type StoredFile, type Transaction } from '@shouwang/database';
import {
  FEEDBACK_RULES,
  FEEDBACK_SOURCES,
  type FeedbackLine,
  feedbackTextKey,
  findQualityRule,
  type IsoDate,
  isRuleAboutPerson,
  ownerOfRule,
  type QualityRuleHead,
  shanghaiDateOf,
  startOfShanghaiDay,
  suggestRules,
} from '@shouwang/domain';
import { z } from 'zod';
import { dayColumn } from '../campaigns/find-round.ts';
import { raiseItem } from '../clues/raise-item.ts';
import { allow } from '../platform/allow.ts';
import { actorOf, type Context } from '../platform/context.ts';
import type { LikelyColumn } from '../platform/files/likely-columns.ts';
import { isUuid } from '../platform/is-uuid.ts';
import { refuse } from '../platform/refusal.ts';
import { runUseCase, type Step } from '../platform/run-use-case.ts';
import { type Moment, momentOf } from '../procedures/circumstances.ts';
import { type FeedbackSubject, feedbackSubjects } from './find-feedback-subjects.ts';
import { type ReadLine, readFeedback } from './read-feedback.ts';
import { dueOnOf } from './write-issue-changes.ts';

/** A text of the workbook, how often it stands there, and what it is or may be taken for. */
export type FeedbackText = {
  readonly text: string;
  readonly count: number;
  /** Somebody of the county has chosen before; `ruleId` null: none of ours. */
  readonly isRemembered: boolean;
  readonly ruleId: string | null;
  readonly suggestions: readonly QualityRuleHead[];
};

export type FeedbackPreview = {
  readonly columns: readonly LikelyColumn[];
  readonly lineCount: number;
  readonly texts: readonly FeedbackText[];
};

const fileOf = async (db: Pick<Transaction, 'storedFile'>, context: Context, fileId: string): Promise<StoredFile> => {
  const file = isUuid(fileId) ? await db.storedFile.findUnique({ where: { id: fileId } }) : null;
  if (file?.purpose !== 'feedback' || file.uploadedById !== actorOf(context).accountId) {
    return refuse('FEEDBACK_FILE_UNKNOWN', {}, 'fileId');
  }
  return file;
};

/**
 * What an uploaded workbook holds, before anything is written: its columns, its texts, and the rules that they are or
 * may be (QUA-14).
 * @throws Refused
 */
export const previewFeedback = async (
  context: Context,
  { fileId, columns }: { readonly fileId: string; readonly columns?: unknown },
): Promise<FeedbackPreview> => {
  const { areaPath } = actorOf(context);
  allow(context, 'import', 'FeedbackBatch', { areaPath });
  const { prisma } = context.services.database;
  const table = await readFeedback(context, await fileOf(prisma, context, fileId), columns);
  const known = new Map((await prisma.feedbackRule.findMany({ where: { areaPath } })).map((one) => [one.textKey, one]));
  const texts = new Map<string, { text: string; count: number }>();
  for (const read of table.lines) {
    if (!('line' in read)) continue;
    const key = feedbackTextKey(read.text);
    texts.set(key, { text: texts.get(key)?.text ?? read.text, count: (texts.get(key)?.count ?? 0) + 1 });
  }
  return {
    columns: table.columns,
    lineCount: table.lines.length,
    texts: [...texts].map(([key, one]) => {
      const chosen = known.get(key);
      return {
        ...one,
        isRemembered: chosen !== undefined,
        ruleId: chosen?.ruleId ?? null,
        suggestions: suggestRules(one.text),
      };
    }),
  };
};

const choicesForm = z
  .array(z.strictObject({ text: z.string().min(1).max(500), ruleId: z.string().max(20).nullable() }))
  .max(2000);
const sourceForm = z.enum(Object.keys(FEEDBACK_SOURCES) as (keyof typeof FEEDBACK_SOURCES)[]);
const nameForm = z.string().trim().min(1).max(60);

/** Remembers what a person has taken texts for, and reads what the county knows with them. */
const rulesOfTexts = async (
  { db, actor, now }: Step,
  choices: unknown,
): Promise<ReadonlyMap<string, string | null>> => {
  const parsed = choicesForm.safeParse(choices ?? []);
  if (!parsed.success) return refuse('INPUT_INVALID', { reason: '问题和规则的对应关系不完整' }, 'rules');
  const { areaPath } = actor;
  for (const { text, ruleId } of parsed.data) {
    if (ruleId !== null && !FEEDBACK_RULES.some(({ id }) => id === ruleId)) {
      refuse('FEEDBACK_RULE_UNKNOWN', { rule: ruleId }, 'rules');
    }
    const textKey = feedbackTextKey(text);
    const chosen = { text, ruleId, chosenById: actor.accountId, chosenBy: actor.name, chosenAt: now };
    await db.feedbackRule.upsert({
      where: { areaPath_textKey: { areaPath, textKey } },
      create: { areaPath, textKey, ...chosen },
      update: chosen,
    });
  }
  const known = await db.feedbackRule.findMany({ where: { areaPath } });
  return new Map(known.map(({ textKey, ruleId }) => [textKey, ruleId]));
};

type NewLine = Omit<Prisma.FeedbackLineCreateManyInput, 'batchId'>;
type Reported = { readonly label: string; readonly on: IsoDate };

type LocatedLine = {
  readonly subject: FeedbackSubject;
  readonly line: FeedbackLine;
  readonly reported: Reported;
};

/** The issue of a rule of ours that a line names: as it is, or opened with it. Found is what we had seen before the day. */
const issueOfLine = async (
  step: Step,
  moment: Moment,
  { ruleId, subject, line, reported }: LocatedLine & { readonly ruleId: string },
): Promise<{ readonly issueId: string; readonly isFound: boolean }> => {
  const { db, now } = step;
  const { householdId, areaPath } = subject;
  const personId = isRuleAboutPerson(ruleId) ? subject.personId : null;
  const rows = await db.qualityIssue.findMany({
    where: { ruleId, householdId, ...(personId && { personId }) },
    orderBy: [{ firstSeenAt: 'asc' }, { id: 'asc' }],
  });
  const [known] = rows;
  if (known) {
    if (known.reportedBy === null) {
      await db.qualityIssue.update({
        where: { id: known.id },
        data: { reportedBy: reported.label, version: { increment: 1 } },
      });
    }
    return {
      issueId: known.id,
      // What a feedback has opened and no check has found again has no value of ours.
      isFound: known.valueKey !== '' && known.firstSeenAt < startOfShanghaiDay(reported.on),
    };
  }
  const rule = findQualityRule(ruleId);
  if (!rule) throw new Error(`The rule ${ruleId} was chosen and is not known`);
  const dueOn = line.dueOn ?? dueOnOf({ severity: rule.severity, areaPath }, moment);
  const { id } = await db.qualityIssue.create({
    data: {
      id: newId(),
      ruleId,
      subjectId: personId ?? householdId,
      householdId,
      personId,
      areaPath,
      severity: rule.severity,
      department: ownerOfRule(rule) ?? null,
      // What we had not found has no value of ours: the next check that finds it writes its own.
      valueKey: '',
      state: 'OPEN',
      dueOn: dueOn === null ? null : dayColumn(dueOn),
      firstSeenAt: now,
      lastSeenAt: now,
      reportedBy: reported.label,
    },
  });
  return { issueId: id, isFound: false };
};

/** The item of a problem that no rule of ours knows: that which waits for the same words, or a new one. */
const itemOfLine = async (
  context: Context,
  step: Step,
  moment: Moment,
  { subject, line, reported }: LocatedLine,
): Promise<string> => {
  const { householdId, personId, areaPath, name } = subject;
  const waiting = await step.db.feedbackLine.findFirst({
    where: { householdId, personId, textKey: feedbackTextKey(line.text), item: { closedAt: null } },
    orderBy: { id: 'desc' },
  });
  if (waiting?.itemId) return waiting.itemId;
  return raiseItem(context, step, moment, {
    kind: 'UPPER_FEEDBACK',
    department: null,
    clueReasonId: null,
    householdId,
    personId,
    subjectName: name,
    areaPath,
    description: `${reported.label}：${line.text}`,
    ...(line.dueOn && { dueOn: dayColumn(line.dueOn) }),
  });
};

/**
 * Imports a workbook in which the upper level lists problems (QUA-13 to QUA-16): each line is found to a household, taken
 * for a rule of ours or kept as a problem of its own, and counted as found before or not. The same workbook again is the
 * import that is already there.
 * @throws Refused: nothing was written
 */
export const importFeedback = (
  context: Context,
  input: {
    readonly fileId: string;
    readonly source: string;
    readonly name: string;
    readonly feedbackOn: IsoDate;
    readonly columns?: unknown;
    readonly rules?: unknown;
    readonly idempotencyKey: string;
  },
): Promise<{ readonly id: string }> => {
  const { idempotencyKey, ...sent } = input;
  return runUseCase(context, { name: 'feedback.import', idempotencyKey, input: sent }, async (step) => {
    const { db, actor, now } = step;
    const { areaPath } = actor;
    allow(context, 'import', 'FeedbackBatch', { areaPath });
    const [source, name] = [sourceForm.safeParse(input.source), nameForm.safeParse(input.name)];
    if (!source.success) return refuse('INPUT_INVALID', { reason: '请选择是哪一级反馈的' }, 'source');
    if (!name.success) return refuse('INPUT_INVALID', { reason: '反馈批次要写 1 到 60 个字' }, 'name');
    const today = shanghaiDateOf(now);
    const on = input.feedbackOn;
    if (on > today) refuse('FEEDBACK_DAY_AHEAD', { on, today }, 'feedbackOn');
    const file = await fileOf(db, context, input.fileId);
    // Two who hand in the same workbook at once: the second finds the first one's import.
    await db.$executeRaw`SELECT pg_advisory_xact_lock(hashtext(${`feedback ${areaPath}`}))`;
    const before = await db.feedbackBatch.findUnique({ where: { areaPath_sha256: { areaPath, sha256: file.sha256 } } });
    if (before) return { id: before.id };
    const { columns, lines } = await readFeedback(context, file, input.columns);
    if (lines.length === 0) return refuse('COLUMN_REQUIRED', { column: '问题描述' }, 'columns');
    const ruleOf = await rulesOfTexts(step, input.rules);
    const readable = lines.flatMap((read) => ('line' in read ? [read.line] : []));
    const subjectOf = await feedbackSubjects(context, db, areaPath, readable);
    const reported = { label: `${FEEDBACK_SOURCES[source.data]} ${on} ${name.data}`, on };
    const moment = await momentOf(step);
    const rowOf = new Map<string, number>();

    const take = async (read: ReadLine): Promise<NewLine> => {
      const told = { id: newId(), row: read.row, text: read.text, textKey: feedbackTextKey(read.text) };
      const reject = (code: string, params: Prisma.InputJsonObject = {}): NewLine => ({
        ...told,
        areaPath,
        outcome: 'REJECTED',
        rejection: { code, params },
      });
      if (!('line' in read))
        return reject(read.rejection.code, (read.rejection.params ?? {}) as Prisma.InputJsonObject);
      const { line } = read;
      const subject = subjectOf(line);
      // A person's number is not kept where nobody was found: the place in the workbook says it.
      if (!subject)
        return reject('FEEDBACK_FOUND_NOBODY', {
          number: line.householdNo ? `户编号 ${line.householdNo}` : '证件号码',
        });
      const { householdId, personId } = subject;
      const same = `${householdId} ${personId ?? ''} ${told.textKey}`;
      const earlier = rowOf.get(same);
      if (earlier !== undefined) return reject('FEEDBACK_TWICE', { line: earlier });
      rowOf.set(same, read.row);
      const ruleId = ruleOf.get(told.textKey) ?? null;
      const located = { ...told, areaPath: subject.areaPath, householdId, personId, ruleId };
      if (ruleId === null) {
        return {
          ...located,
          outcome: 'UNFOUND',
          itemId: await itemOfLine(context, step, moment, { subject, line, reported }),
        };
      }
      const { issueId, isFound } = await issueOfLine(step, moment, { ruleId, subject, line, reported });
      return { ...located, outcome: isFound ? 'FOUND' : 'UNFOUND', issueId };
    };
    const taken: NewLine[] = [];
    for (const read of lines) taken.push(await take(read));
    const countOf = (outcome: string): number => taken.filter((line) => line.outcome === outcome).length;
    const counts = {
      read: taken.length,
      found: countOf('FOUND'),
      unfound: countOf('UNFOUND'),
      rejected: countOf('REJECTED'),
    };
    const { id } = await db.feedbackBatch.create({
      data: {
        id: newId(),
        areaPath,
        source: source.data,
        name: name.data,
        feedbackOn: dayColumn(on),
        fileName: file.name,
        sha256: file.sha256,
        ...counts,
        importedById: actor.accountId,
        importedBy: actor.name,
        createdAt: now,
      },
    });
    await db.feedbackLine.createMany({ data: taken.map((line) => ({ ...line, batchId: id })) });
    step.audit({
      objectType: 'FeedbackBatch',
      objectId: id,
      areaPath,
      detail: { ...counts, sha256: file.sha256, columns: columns.flatMap(({ column }) => column ?? []) },
    });
    return { id };
  });
};
