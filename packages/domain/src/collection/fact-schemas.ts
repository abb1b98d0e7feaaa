import { z } from 'zod';
import { type Facts, type IndicatorKey, indicatorKeysOf } from './catalogue.ts';
import type { IndicatorEntity } from './indicator.ts';
import { readValue } from './read-value.ts';

/** Longer texts are no values of this register; inputs are refused before they are stored. */
const MAX_LENGTH = 2000;

/**
 * The schema of one indicator's input: gives the canonical text. A person at a form is told at once what an import
 * only warns about, so every problem refuses here. An empty text clears the value.
 */
export function indicatorSchema(key: IndicatorKey) {
  return z
    .string()
    .max(MAX_LENGTH)
    .transform((written, context) => {
      const { text, problem } = readValue(key, written);
      if (problem !== undefined) context.addIssue({ code: 'custom', message: problem.message });
      return text;
    });
}

/** The schema of an input with any of these indicators and no other key. */
export function factsSchema(keys: readonly IndicatorKey[]): z.ZodType<Facts> {
  const shape = Object.fromEntries(keys.map((key) => [key, indicatorSchema(key).optional()]));
  return z.strictObject(shape) as unknown as z.ZodType<Facts>;
}

/** The schema of an entity's facts: every indicator of the entity, each optional. */
export function entityFactsSchema(entity: IndicatorEntity): z.ZodType<Facts> {
  return factsSchema(indicatorKeysOf(entity));
}
