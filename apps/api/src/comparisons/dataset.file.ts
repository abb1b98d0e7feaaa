import { DATASETS } from '@shouwang/domain';
import { may } from '../platform/allow.ts';
import { actorOf } from '../platform/context.ts';
import type { FilePurpose } from '../platform/files/file-purpose.ts';
import { visible } from '../platform/visible.ts';

const MEGABYTE = 1_048_576;

/** Files of departments as they send them. What they really are is judged when they are read. */
export const datasetFile: FilePurpose = {
  name: 'dataset',
  largest: 600 * MEGABYTE,
  mediaTypes: 'any',
  isReadLogged: true,
  mayUpload: (context) => {
    const { areaPath } = actorOf(context);
    return Object.values(DATASETS).some(({ department }) =>
      may(context, 'upload', 'Dataset', { areaPath, department }),
    );
  },
  mayRead: async (context, file) => {
    const datasets = await context.prisma.dataset.count({
      where: { AND: [visible(context, 'Dataset'), { fileId: file.id }] },
    });
    return datasets > 0;
  },
};
