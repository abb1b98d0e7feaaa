import { findPhrase } from '@shouwang/phrases';
import type { MarkKind } from '@shouwang/ui';

const marks: Readonly<Record<string, MarkKind>> = { OPEN: 'doing', ELIMINATED: 'done' };

/** The mark of a household in a list: being monitored, risk gone, or neither. */
export const monitoringMark = (status: string): MarkKind => marks[status] ?? 'idle';

/** How the monitoring of a household stands, in a word; undefined when it is not monitored. */
export const monitoringWord = (status: string): string | undefined => findPhrase(`households.monitoring.${status}`);
