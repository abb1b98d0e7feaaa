import {
  NATURAL_DISASTER_SUBTYPE,
  type NaturalDisasterSubtype,
  RISK_TYPE,
  type RiskType,
} from '../codelists/monitoring.ts';
import type { Facts, IndicatorKey } from '../collection/catalogue.ts';
import { nameIn } from '../collection/fact-values.ts';

/** One of at most five risks of a case. */
export interface CaseRisk {
  readonly type: RiskType;
  /** Of 因自然灾害. */
  readonly subtype?: NaturalDisasterSubtype;
  /** Of 其他. */
  readonly remark?: string;
}

/** The columns of the national export, in order: a case has at most as many risks. */
export const RISK_KEYS = ['risk1', 'risk2', 'risk3', 'risk4', 'risk5'] as const satisfies readonly IndicatorKey[];

/** The risks of a case in the order written. One written twice stays twice: rule M-002 reports it. */
export function risksOf(facts: Facts): readonly CaseRisk[] {
  return RISK_KEYS.flatMap((key): readonly CaseRisk[] => {
    const type = nameIn(facts, key, RISK_TYPE);
    if (type === undefined) return [];
    const subtype =
      type === 'NATURAL_DISASTER' ? nameIn(facts, 'naturalDisasterSubtype', NATURAL_DISASTER_SUBTYPE) : undefined;
    const remark = type === 'OTHER' ? facts.riskRemark : undefined;
    return [{ type, ...(subtype && { subtype }), ...(remark !== undefined && { remark }) }];
  });
}
