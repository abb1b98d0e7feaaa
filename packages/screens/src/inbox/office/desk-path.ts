import { type TargetOf, targetPath } from '../target-path.ts';

/** Where the verb of a row leads at a desk: a case opens on the review desk, anything else as the object itself. */
export const deskPath = (target: TargetOf): string =>
  target.kind === 'case' ? `/review/${target.id}` : targetPath(target);
