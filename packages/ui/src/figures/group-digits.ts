/**
 * The integer part of a number in groups of three from the right: 1284 gives `['1', '284']`.
 *
 * @param digits decimal digits without sign or point
 */
export function groupDigits(digits: string): string[] {
  const groups: string[] = [];
  for (let end = digits.length; end > 0; end -= 3) groups.unshift(digits.slice(Math.max(0, end - 3), end));
  return groups;
}
