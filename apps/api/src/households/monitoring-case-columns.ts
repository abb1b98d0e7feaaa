import type { CryptoProvider, MonitoringCase } from '@shouwang/database';
import {
  type CaseRisk,
  CLUE_SOURCE,
  ELIMINATION_METHOD,
  type Facts,
  isDecimalText,
  labelOf,
  MONITORING_CATEGORY,
  type MonitoringCaseRecord,
  NATURAL_DISASTER_SUBTYPE,
  RISK_KEYS,
  RISK_TYPE,
} from '@shouwang/domain';
import { openFacts, sealFacts } from './sealed-text.ts';

const TABLE = 'MonitoringCase';

const decimal = (text: string | undefined): string | null => (text !== undefined && isDecimalText(text) ? text : null);

/** The columns of a monitoring case that follow from its facts. */
export const monitoringCaseColumns = (
  crypto: CryptoProvider,
  id: string,
  record: Omit<MonitoringCaseRecord, 'householdNo' | 'row' | 'household' | 'members'>,
) => ({
  category: record.category,
  identifiedMonth: record.identifiedMonth,
  source: record.source ?? '',
  risks: record.risks.map((risk) => ({ ...risk })),
  lineAtIdentification: decimal(record.facts.lineAtIdentification),
  incomePerCapita: decimal(record.facts.netIncomePerCapitaAtIdentification),
  status: record.status,
  eliminatedMonth: record.eliminatedMonth ?? null,
  eliminationMethod: record.eliminationMethod ?? null,
  facts: sealFacts(crypto, record.facts, TABLE, id),
});

/** The risks of a stored case. */
export const caseRisks = ({ risks }: Pick<MonitoringCase, 'risks'>): readonly CaseRisk[] =>
  risks as unknown as readonly CaseRisk[];

const riskFacts = (risks: readonly CaseRisk[]): Facts => {
  const subtype = risks.find((risk) => risk.subtype)?.subtype;
  const remark = risks.find((risk) => risk.remark)?.remark;
  return {
    ...Object.fromEntries(
      RISK_KEYS.slice(0, risks.length).map((key, at) => [key, labelOf(RISK_TYPE, risks[at]?.type ?? 'OTHER')]),
    ),
    ...(subtype && { naturalDisasterSubtype: labelOf(NATURAL_DISASTER_SUBTYPE, subtype) }),
    ...(remark && { riskRemark: remark }),
  };
};

type CaseRow = Pick<
  MonitoringCase,
  | 'id'
  | 'category'
  | 'identifiedMonth'
  | 'source'
  | 'risks'
  | 'status'
  | 'eliminatedMonth'
  | 'eliminationMethod'
  | 'lineAtIdentification'
  | 'facts'
>;

/**
 * Every indicator of a case as exchange text, telephones in the clear. What a procedure has written to columns only
 * counts as well.
 */
export const monitoringCaseFacts = (crypto: CryptoProvider, row: CaseRow): Facts => ({
  monitoringCategory: labelOf(MONITORING_CATEGORY, row.category as MonitoringCaseRecord['category']),
  identifiedMonth: row.identifiedMonth,
  ...(row.source && { source: labelOf(CLUE_SOURCE, row.source as NonNullable<MonitoringCaseRecord['source']>) }),
  ...riskFacts(caseRisks(row)),
  isEliminated: row.status === 'OPEN' ? '否' : '是',
  ...(row.eliminatedMonth && { eliminatedMonth: row.eliminatedMonth }),
  ...(row.eliminationMethod && {
    eliminationMethod: labelOf(
      ELIMINATION_METHOD,
      row.eliminationMethod as NonNullable<MonitoringCaseRecord['eliminationMethod']>,
    ),
  }),
  ...(row.lineAtIdentification && { lineAtIdentification: row.lineAtIdentification.toString() }),
  ...openFacts(crypto, row.facts as Facts, TABLE, row.id),
});
