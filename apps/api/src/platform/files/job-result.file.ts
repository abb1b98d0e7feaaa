import { actorOf } from '../context.ts';
import type { FilePurpose } from './file-purpose.ts';

/** Workbooks and lists that a job made: only the one who asked for the job may download them. */
export const jobResultFile: FilePurpose = {
  name: 'result',
  largest: 0,
  mediaTypes: 'any',
  isReadLogged: true,
  mayUpload: () => false,
  mayRead: async (context, file) => {
    const jobs = await context.prisma.job.count({
      where: { resultFileId: file.id, requestedById: actorOf(context).accountId },
    });
    return jobs > 0;
  },
};
