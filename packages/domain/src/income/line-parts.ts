import type { Facts, IndicatorKey } from '../collection/catalogue.ts';
import { fenOf } from '../collection/fact-values.ts';

/**
 * Lines of the national statement that people know only in parts, by who pays (DOMAIN B.5). The parts are ours: exports
 * carry the line.
 */
export const LINE_PARTS: Readonly<Partial<Record<IndicatorKey, readonly IndicatorKey[]>>> = {
  publicPostIncome: ['departmentPostIncome', 'townshipPostIncome', 'villagePostIncome'],
  otherPropertyIncome: ['photovoltaicIncome', 'remainingPropertyIncome'],
  ecologicalCompensation: [
    'farmlandConversionSubsidy',
    'publicForestCompensation',
    'grasslandSubsidy',
    'otherEcologicalCompensation',
  ],
  otherTransferIncome: [
    'farmlandSubsidy',
    'elderlyAllowance',
    'veteranAllowance',
    'disabilityAllowance',
    'educationAid',
    'supportFromRelatives',
    'povertyInsuranceClaim',
    'remainingTransferIncome',
  ],
};

/** The parts of a line; none for a line that is filled in as a whole. */
export function partsOf(line: IndicatorKey): readonly IndicatorKey[] {
  return LINE_PARTS[line] ?? [];
}

/** Is the line made of its parts in this statement, so that the line itself is not typed? */
export function isMadeOfParts(facts: Facts, line: IndicatorKey): boolean {
  return partsOf(line).some((part) => facts[part] !== undefined);
}

/** The amount of a line in fen: the sum of its parts, or as written when no part is filled in. Empty counts as nothing. */
export function lineFen(facts: Facts, line: IndicatorKey): number {
  if (!isMadeOfParts(facts, line)) return fenOf(facts, line);
  return partsOf(line).reduce((sum, part) => sum + fenOf(facts, part), 0);
}
