import { describe, expect, it } from 'vitest';
import { hashPassword, isPassword } from './password-hash.ts';

describe('a password hash', () => {
  it('fits its password only, in whatever width it is typed', async () => {
    const hash = await hashPassword('shouwang2021');
    expect(hash).toMatch(/^scrypt\$15\$8\$3\$/u);
    expect(await isPassword('shouwang2021', hash)).toBe(true);
    expect(await isPassword('ｓｈｏｕｗａｎｇ２０２１', hash)).toBe(true);
    expect(await isPassword('shouwang2022', hash)).toBe(false);
  });

  it('is another one each time', async () => {
    expect(await hashPassword('shouwang2021')).not.toBe(await hashPassword('shouwang2021'));
  });

  it('of nobody takes as long as a real one, and fits nothing', async () => {
    const hash = await hashPassword('shouwang2021');
    const timeOf = async (given: string | undefined) => {
      const startedAt = performance.now();
      expect(await isPassword('something else', given)).toBe(false);
      return performance.now() - startedAt;
    };
    const median = async (given: string | undefined) => {
      const times = [await timeOf(given), await timeOf(given), await timeOf(given)];
      return times.sort((one, other) => one - other)[1] ?? 0;
    };
    // Loose, because other work runs beside the tests; without the detour it would be a thousandfold.
    expect(await median(undefined)).toBeGreaterThan((await median(hash)) / 5);
  });
});
