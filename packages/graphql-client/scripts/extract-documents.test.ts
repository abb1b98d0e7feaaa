import { buildSchema, print } from 'graphql';
import { describe, expect, test } from 'vitest';
import { assembleOperations, findSourceDocuments } from './extract-documents.ts';
import { trustOperations } from './trusted-documents.ts';

const schema = buildSchema('type Query { lamp: Lamp } type Lamp { id: ID! lit: Boolean! }');
const row = { file: 'row.tsx', text: 'fragment Row on Lamp @_unmask { ...Mark }' };
const mark = { file: 'mark.tsx', text: 'fragment Mark on Lamp { lit }' };
const page = { file: 'page.tsx', text: 'query LampPage { lamp { id ...Row } }' };

describe('the operations of the portals', () => {
  test('are found in calls of graphql, with or without fragments beside them', () => {
    const source =
      'const a = graphql(`query A { lamp { id } }`); const b = <p>{graphql("fragment B on Lamp { id }", [c])}</p>;';
    expect(findSourceDocuments('a.tsx', source).map(({ text }) => text)).toEqual([
      'query A { lamp { id } }',
      'fragment B on Lamp { id }',
    ]);
  });

  test('are written in full, never put together', () => {
    expect(() => findSourceDocuments('a.tsx', 'graphql(`query A { ${field} }`)')).toThrow(/a\.tsx.*in full/);
  });

  test('take along every fragment they need, however deep', () => {
    const [operation] = assembleOperations([page, row, mark], schema);
    expect(operation?.name).toBe('LampPage');
    expect(operation && print(operation.document)).toContain('fragment Mark on Lamp');
    expect(operation && print(operation.document)).not.toContain('_unmask');
  });

  test('do not depend on the order in which files are read', () => {
    expect(trustOperations(assembleOperations([page, row, mark], schema))).toEqual(
      trustOperations(assembleOperations([mark, row, page], schema)),
    );
  });

  test.each([
    ['a missing fragment', [page], /page\.tsx: the fragment Row is nowhere/],
    [
      'a name used twice',
      [page, row, mark, { ...page, file: 'copy.tsx' }],
      /copy\.tsx: LampPage is already used in page\.tsx/,
    ],
    ['an operation without a name', [{ file: 'a.tsx', text: '{ lamp { id } }' }], /a\.tsx: an operation has no name/],
    [
      'a field the schema does not have',
      [{ file: 'a.tsx', text: 'query A { lamp { wick } }' }],
      /a\.tsx: A does not fit the schema/,
    ],
  ])('are refused with the file named: %s', (_, sources, message) => {
    expect(() => assembleOperations(sources, schema)).toThrow(message);
  });

  test('have an id that changes with their text, and carry __typename for the cache', () => {
    const trusted = (text: string) => trustOperations(assembleOperations([{ file: 'a.tsx', text }], schema));
    const one = trusted('query A { lamp { id } }');
    const other = trusted('query A { lamp { id lit } }');
    expect(one.documentIds.A).not.toBe(other.documentIds.A);
    expect(one.trustedDocuments[one.documentIds.A ?? '']).toContain('__typename');
  });
});
