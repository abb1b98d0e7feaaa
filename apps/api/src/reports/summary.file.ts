import { actorOf } from '../platform/context.ts';
import type { FilePurpose } from '../platform/files/file-purpose.ts';

/** Bytes of one written summary at most. */
export const LARGEST_SUMMARY = 10 * 1024 * 1024;

/** Written summaries as Word files: for the one who asked, as long as they work for the same area. */
export const summaryFile: FilePurpose = {
  name: 'summary',
  largest: LARGEST_SUMMARY,
  mediaTypes: 'any',
  isReadLogged: true,
  mayUpload: () => false,
  mayRead: async (context, file) => {
    const { accountId, areaPath } = actorOf(context);
    return (
      file.uploadedById === accountId && file.areaPath === areaPath && context.ability.can('read', 'CampaignSummary')
    );
  },
};
