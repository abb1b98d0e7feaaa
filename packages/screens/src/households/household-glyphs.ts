import { labelOf, MONITORING_CATEGORY, type MonitoringCategory, RISK_TYPE, type RiskType } from '@shouwang/domain';

/** One 字记: the character, its full word, and whether the risk is still open. */
export type Glyph = { readonly glyph: string; readonly name: string; readonly open: boolean };

const categoryGlyphs: Readonly<Record<MonitoringCategory, string>> = {
  UNSTABLE_LIFTED: '脱',
  MARGINAL: '边',
  SUDDEN_HARDSHIP: '突',
};

const riskGlyphs: Readonly<Record<RiskType, string>> = {
  ILLNESS: '病',
  EDUCATION: '学',
  DISABILITY: '残',
  NATURAL_DISASTER: '灾',
  ACCIDENT: '意',
  INDUSTRY_FAILURE: '产',
  UNSTABLE_EMPLOYMENT: '工',
  LABOR_SHORTAGE: '劳',
  HOUSING: '住',
  WATER: '水',
  OTHER: '他',
};

const isCategory = (name: string): name is MonitoringCategory => Object.hasOwn(categoryGlyphs, name);
const isRisk = (name: string): name is RiskType => Object.hasOwn(riskGlyphs, name);

/** The 字记 of one risk. */
export const riskGlyph = (risk: RiskType, open: boolean): Glyph => ({
  glyph: riskGlyphs[risk],
  name: labelOf(RISK_TYPE, risk),
  open,
});

/**
 * The 字记 of a household in the order of the look: category first, then risks.
 * @param category MonitoringCategory, or null when the household is in none
 * @param risks RiskType names; names of a later code list are left out, because they have no character yet
 * @param open whether the risks are still there
 */
export const householdGlyphs = (category: string | null, risks: readonly string[], open = true): Glyph[] => [
  ...(category !== null && isCategory(category)
    ? [{ glyph: categoryGlyphs[category], name: labelOf(MONITORING_CATEGORY, category), open: false }]
    : []),
  ...risks.filter(isRisk).map((risk) => riskGlyph(risk, open)),
];
