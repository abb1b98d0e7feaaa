import { describe, expect, it } from 'vitest';
import { DATASET_STEPS, datasetStep } from './dataset-step.ts';

describe('datasetStep', () => {
  it.each([
    ['UPLOADED', 0, 1],
    ['MATCHING', 12, 2],
    ['MATCHED', 12, 2],
    ['SUBMITTED', 12, DATASET_STEPS.length],
    ['PUBLISHED', 12, DATASET_STEPS.length],
    // A file whose heads could be read is put right by naming its columns; any other has to be sent anew.
    ['REFUSED', 12, 1],
    ['REFUSED', 0, 0],
  ])('%s with %i columns stands at step %i', (status, columns, step) => {
    expect(datasetStep(status, columns)).toBe(step);
  });
});
