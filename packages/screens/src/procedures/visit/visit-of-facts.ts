import { RISK_TYPE, type RiskType } from '@shouwang/domain';
import type { JsonValue } from '@shouwang/graphql-client';
import { findRecord } from '../case-records.ts';
import { BESIDE_INCOME } from './income-lines.ts';
import { emptyVisit, type RiskDraft, type VisitDraft, type VisitorSide } from './visit-draft.ts';

type JsonObject = { readonly [key: string]: JsonValue };

const objectOf = (value: JsonValue | undefined): JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as JsonObject) : {};

const listOf = (value: JsonValue | undefined): readonly JsonValue[] => (Array.isArray(value) ? value : []);

const textOf = (value: JsonValue | undefined): string => (typeof value === 'string' ? value : '');

const numbersIn = (record: JsonObject): [string, number][] =>
  Object.entries(record).filter((entry): entry is [string, number] => typeof entry[1] === 'number');

const isRisk = (value: string): value is RiskType => RISK_TYPE.items.some(({ en }) => en === value);

const riskOf = (value: JsonValue): RiskDraft[] => {
  const risk = objectOf(value);
  const type = textOf(risk.type);
  if (!isRisk(type)) return [];
  return [
    {
      type,
      subtype: textOf(risk.subtype),
      remark: textOf(risk.remark),
      personIds: listOf(risk.personIds).map(textOf),
      amount: typeof risk.amount === 'number' ? risk.amount : null,
    },
  ];
};

const sides: readonly VisitorSide[] = ['VILLAGE', 'TOWNSHIP', 'WORK_TEAM'];

/**
 * The accepted visit again as a form, so that after a return only what was asked is typed anew. Its members count
 * cannot be told apart again, so members are confirmed once more.
 * @param today `YYYY-MM-DD`
 */
export const visitOfFacts = (facts: JsonValue, visitor: string, today: string): VisitDraft => {
  const empty = emptyVisit(visitor, today);
  const record = findRecord(facts, 'visit');
  if (!record) return empty;
  const income = objectOf(record.income);
  const beside = BESIDE_INCOME.flatMap((key) => (typeof income[key] === 'number' ? [[key, income[key]]] : []));
  return {
    ...empty,
    amounts: Object.fromEntries([...numbersIn(objectOf(income.lines)), ...beside]) as VisitDraft['amounts'],
    securities: Object.fromEntries(
      Object.entries(objectOf(record.fourSecurities)).filter(
        (entry): entry is [string, boolean] => typeof entry[1] === 'boolean',
      ),
    ),
    risks: listOf(record.risks).flatMap(riskOf),
    suddenHardship: typeof record.suddenHardship === 'boolean' ? record.suddenHardship : null,
    suddenHardshipReason: textOf(record.suddenHardshipReason),
    assetsSeen: textOf(record.assetsSeen),
    householdView: textOf(record.householdView),
    visitors: listOf(record.visitors).map((value) => {
      const { name, side } = objectOf(value);
      return { name: textOf(name), side: sides.find((one) => one === side) ?? 'VILLAGE' };
    }),
    conclusion: textOf(record.conclusion),
  };
};
