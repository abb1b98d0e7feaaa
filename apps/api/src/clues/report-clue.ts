import { newId } from '@shouwang/database';
import { CLUE_SOURCE, type ClueSource, isDecimalText, RISK_TYPE } from '@shouwang/domain';
import { allow } from '../platform/allow.ts';
import { actorOf, type Context } from '../platform/context.ts';
import { isUuid } from '../platform/is-uuid.ts';
import { notFound, refuse } from '../platform/refusal.ts';
import { runUseCase, type Step } from '../platform/run-use-case.ts';
import { visible } from '../platform/visible.ts';
import { raiseClues } from './raise-clues.ts';

/** What somebody has told about a household, or about a person who is not in the register. */
export type ReportedClue = {
  readonly householdId?: string | null;
  readonly reportedName?: string | null;
  readonly reportedPhone?: string | null;
  readonly areaCode: string;
  readonly source: string;
  readonly riskType: string;
  readonly detail: string;
  /** Yuan. */
  readonly amount?: string | null;
  readonly isUrgent?: boolean | null;
  readonly idempotencyKey: string;
};

const LONGEST = 1_000;

/** The cell in which the telephone of a reported person is sealed. */
export const reportedPhoneCell = (id: string) => ({ table: 'Clue', column: 'reportedPhoneSealed', rowId: id });

const wordsOf = ({ source, riskType, detail, amount }: ReportedClue) => {
  const isSource = CLUE_SOURCE.items.some(({ en }) => en === source);
  if (!isSource) return refuse('INPUT_INVALID', { reason: '没有这种线索来源' }, 'source');
  if (!RISK_TYPE.items.some(({ en }) => en === riskType))
    return refuse('INPUT_INVALID', { reason: '没有这种风险' }, 'riskType');
  const said = detail.trim();
  if (said === '' || said.length > LONGEST)
    return refuse('INPUT_INVALID', { reason: '写一句什么情况，不超过 1000 字' }, 'detail');
  const yuan = amount?.trim() || null;
  if (yuan !== null && (!isDecimalText(yuan) || Number(yuan) < 0 || Number(yuan) >= 1e11)) {
    return refuse('INPUT_INVALID', { reason: '金额要写成数字，单位元' }, 'amount');
  }
  return { source: source as ClueSource, riskType, detail: said, amount: yuan };
};

/** Where the clue belongs: the household's own area, or the area that was named. */
const placeOf = async (context: Context, { db }: Step, input: ReportedClue) => {
  if (input.householdId) {
    const household = isUuid(input.householdId)
      ? await db.household.findFirst({
          where: { AND: [visible(context, 'Household'), { id: input.householdId }] },
          select: { id: true, areaPath: true },
        })
      : null;
    if (!household) throw notFound();
    return { householdId: household.id, areaPath: household.areaPath };
  }
  if (!input.reportedName?.trim()) return refuse('INPUT_INVALID', { reason: '写上是谁家' }, 'reportedName');
  const area = await db.area.findUnique({ where: { code: input.areaCode }, select: { path: true } });
  if (!area) throw notFound();
  return { householdId: null, areaPath: area.path };
};

/**
 * Puts on record what a household, a neighbour, a cadre or a letter has said. Onto the household's open card where there
 * is one.
 * @throws Refused
 */
export const reportClue = (context: Context, input: ReportedClue): Promise<{ readonly id: string }> =>
  runUseCase(context, { name: 'clue.report', idempotencyKey: input.idempotencyKey, input }, async (step) => {
    const { source, ...said } = wordsOf(input);
    const { householdId, areaPath } = await placeOf(context, step, input);
    allow(context, 'create', 'Clue', { areaPath, createdById: actorOf(context).accountId });
    const id = newId();
    const phone = input.reportedPhone?.trim();
    const [raised] = await raiseClues(context, step, [
      {
        id,
        householdId,
        areaPath,
        source,
        isUrgent: input.isUrgent === true,
        reportedName: householdId ? null : (input.reportedName?.trim() ?? null),
        reportedPhoneSealed: phone ? context.services.crypto.seal(phone, reportedPhoneCell(id)) : null,
        reasons: [
          {
            ...said,
            personId: null,
            personName: null,
            ruleId: null,
            department: step.actor.department ?? null,
            datasetId: null,
            runId: null,
            rowNumber: null,
          },
        ],
      },
    ]);
    const clueId = raised?.[0]?.clueId ?? id;
    step.audit({
      objectType: 'Clue',
      objectId: clueId,
      areaPath,
      ...(householdId && { householdId }),
      detail: { source, riskType: said.riskType },
    });
    return { id: clueId };
  });
