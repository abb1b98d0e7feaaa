import { formatCount } from './format-count.ts';

/**
 * An amount of money for a sentence: `21 430 元`, `4 651.74 元`.
 *
 * @param yuan in yuan; kept to the fen
 */
export const formatYuan = (yuan: number): string => formatCount(yuan, '元', 2);
