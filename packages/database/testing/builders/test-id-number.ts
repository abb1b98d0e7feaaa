import { checkCharacter } from '@shouwang/domain';

/** A region code that was never assigned: no test number is anybody's. */
const REGION = '532999';

/**
 * An identity number with a valid check character that belongs to nobody.
 *
 * @param birthDate `YYYYMMDD`
 * @param sequence 0 to 999; odd ones are men's
 */
export function testIdNumber(birthDate: string, sequence: number): string {
  const first17 = `${REGION}${birthDate}${String(sequence % 1000).padStart(3, '0')}`;
  return `${first17}${checkCharacter(first17)}`;
}
