/** The kind under which rechecks of the register stand among the jobs. */
export const RECHECK_JOB = 'quality.recheck';
