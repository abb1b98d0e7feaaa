import { describe, expect, it } from 'vitest';
import { partsOfSchema, readContract } from '../testing/contract.ts';
import { schema } from './schema.ts';

const promised = new Set(partsOfSchema(readContract()));
const built = partsOfSchema(schema);

describe('the schema', () => {
  it('has nothing that the committed contract lacks, and nothing of another type', () => {
    expect(built.filter((part) => !promised.has(part))).toEqual([]);
  });

  it('has every field of a type that it has', () => {
    const types = new Set(built.map((part) => part.split('.')[0]));
    types.delete('Query');
    types.delete('Mutation');
    const missing = [...promised].filter((part) => types.has(part.split('.')[0] ?? '') && !built.includes(part));
    expect(missing).toEqual([]);
  });
});
