/** Where a step of a case is taken on a phone: most have a page of their own, some belong to a meeting or a list. */
export const stepPath = (caseId: string, step: string): string => {
  switch (step) {
    case 'review':
      return `/meetings/new?caseId=${caseId}`;
    case 'publish':
      return `/publicity/new?caseId=${caseId}`;
    case 'closePublicity':
      return `/publicity?caseId=${caseId}`;
    case 'recordObjection':
      return `/cases/${caseId}/objection`;
    case 'settleObjection':
      return `/cases/${caseId}/objections`;
    default:
      return `/cases/${caseId}/steps/${step}`;
  }
};
