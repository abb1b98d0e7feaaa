import { type Facts, type MonitoringCaseRecord, monitoringCaseRecord } from '@shouwang/domain';

/** The record of facts that have been judged before. */
export const judgedRecord = (facts: Facts): MonitoringCaseRecord => {
  const reading = monitoringCaseRecord({ householdNo: '', shared: facts, members: [], rejectedRows: 0 });
  if (!reading.ok) throw new Error('A monitoring case without category or month cannot be written');
  return reading.record;
};

/** A removed case stays removed, whatever an export says of it. */
export const caseStatusAfter = ({ status, facts }: { readonly status: string; readonly facts: Facts }): string =>
  status === 'REMOVED' ? status : judgedRecord(facts).status;
