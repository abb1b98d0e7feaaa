import { type TargetOf, targetPath } from './target-path.ts';

/** Where a row's verb leads: for a case straight to the step that is due, else to the object itself. */
export const workPath = (target: TargetOf): string =>
  target.kind === 'case' ? `${targetPath(target)}/next` : targetPath(target);
