import type { Job } from '@shouwang/database';
import { phrase, refusalSentence } from '@shouwang/phrases';
import type { Services } from '../context.ts';
import { describeFault } from '../describe-fault.ts';
import { newReference } from '../reference.ts';
import { Refused } from '../refusal.ts';

/** The sentence that stays with a failed job. A fault is logged and gets a reference number. */
export const failureSentence = (services: Services, job: Pick<Job, 'id' | 'kind'>, error: unknown): string => {
  if (error instanceof Refused) {
    return error.refusals.map(({ code, params }) => refusalSentence(code, params)).join('；');
  }
  const reference = newReference();
  services.log.error({ reference, job: job.id, kind: job.kind, fault: describeFault(error) }, 'job failed');
  return `${phrase('errors.fault')}${phrase('errors.reference', { reference })}`;
};
