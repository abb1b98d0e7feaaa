import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { drawSample } from './draw-sample.ts';

const cases = fc.uniqueArray(fc.record({ id: fc.uuid(), village: fc.constantFrom('诺邓村', '永安村', '象麓村') }), {
  selector: ({ id }) => id,
  maxLength: 60,
});

describe('the sample of the county', () => {
  it('[LBK-6] is a share of each village, at least one, and the same from the same seed in whatever order', () => {
    fc.assert(
      fc.property(cases, fc.integer({ min: 1, max: 100 }), fc.string(), (all, percent, seed) => {
        const drawn = drawSample(all, percent, seed);
        expect(drawSample(all.toReversed(), percent, seed)).toEqual(drawn);
        for (const village of new Set(all.map((one) => one.village))) {
          const own = all.filter((one) => one.village === village);
          const expected = Math.max(1, Math.ceil((own.length * percent) / 100));
          expect(own.filter(({ id }) => drawn.has(id))).toHaveLength(expected);
        }
      }),
    );
  });

  it('[LBK-6] differs with the seed', () => {
    const all = Array.from({ length: 40 }, (_, index) => ({ id: `case ${index}`, village: '诺邓村' }));
    expect([...drawSample(all, 20, 'one')].sort()).not.toEqual([...drawSample(all, 20, 'other')].sort());
  });
});
