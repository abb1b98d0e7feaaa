import { may } from '../platform/allow.ts';
import { actorOf } from '../platform/context.ts';
import type { FilePurpose } from '../platform/files/file-purpose.ts';
import { visibilityOf } from '../platform/mask.ts';
import { visible } from '../platform/visible.ts';

/** Photos and scans of cases, issues and clues: read by whoever may read a row that they are evidence of. */
export const evidenceFile: FilePurpose = {
  name: 'evidence',
  largest: 30 * 1024 * 1024,
  mediaTypes: ['image/jpeg', 'image/png', 'image/webp', 'application/pdf'],
  isReadLogged: true,
  mayUpload: (context) => {
    const { areaPath, department = null } = actorOf(context);
    return (
      may(context, 'attach', 'Evidence', { areaPath, department }) ||
      (actorOf(context).missionAreaPaths ?? []).length > 0
    );
  },
  mayRead: async (context, file) => {
    if (file.uploadedById === actorOf(context).accountId) return true;
    const shown = await context.prisma.evidence.findMany({
      where: {
        fileId: file.id,
        // What shows an issue is its readers': of a draft the team's, of an issued one also the unit's that answers.
        OR: [{ issueId: null, AND: [visible(context, 'Evidence')] }, { issue: visible(context, 'Issue') }],
      },
    });
    return shown.some(
      // The stamped answer of the departments says what the records hide from the village clerk (A.2).
      (row) => row.kind !== 'comparisonResult' || visibilityOf(context, 'Evidence', row, 'asset') !== 'hidden',
    );
  },
};
