import { may } from '../platform/allow.ts';
import { actorOf } from '../platform/context.ts';
import type { FilePurpose } from '../platform/files/file-purpose.ts';

const MEGABYTE = 1_048_576;

/** 上级反馈问题清单 as the upper level sends it. It is read once; nobody downloads it from here. */
export const feedbackFile: FilePurpose = {
  name: 'feedback',
  largest: 20 * MEGABYTE,
  mediaTypes: 'any',
  isReadLogged: true,
  mayUpload: (context) => may(context, 'import', 'FeedbackBatch', { areaPath: actorOf(context).areaPath }),
  mayRead: async () => false,
};
