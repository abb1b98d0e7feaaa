import type { JobHandler } from '../platform/jobs/job-handler.ts';
import { RECHECK_JOB } from './recheck-job-kind.ts';
import { recheckRegister } from './recheck-register.ts';

/** Asks all rules about the register of an area. Taken up again after a crash, it begins anew and adds nothing twice. */
export const recheckRegisterJob: JobHandler = {
  kind: RECHECK_JOB,
  run: async (work) => ({ result: await recheckRegister(work, work.payload as { readonly areaPath: string }) }),
};
