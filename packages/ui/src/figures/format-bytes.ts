import { formatCount } from './format-count.ts';

const UNITS = ['B', 'KB', 'MB', 'GB'] as const;

/** A file's size as people say it: `38 MB`, `4.2 MB`, `512 B`. Powers of 1 024. */
export function formatBytes(bytes: number): string {
  const step = bytes < 1 ? 0 : Math.min(Math.floor(Math.log2(bytes) / 10), UNITS.length - 1);
  const size = bytes / 1024 ** step;
  return formatCount(size, UNITS[step], size < 10 && step > 0 ? 1 : 0);
}
