import type { ObjectRef } from '@pothos/core';
import { builder } from './builder.ts';
import { type Page, type PageArgs, type PageInfo, pageSizeOf } from './page.ts';
import type { Types } from './result-union.ts';

const PageInfoRef = builder.objectRef<PageInfo>('PageInfo').implement({
  fields: (t) => ({
    hasNextPage: t.exposeBoolean('hasNextPage'),
    hasPreviousPage: t.exposeBoolean('hasPreviousPage'),
    startCursor: t.exposeString('startCursor', { nullable: true }),
    endCursor: t.exposeString('endCursor', { nullable: true }),
  }),
});

type FieldsOf<Shape> = (t: PothosSchemaTypes.ObjectFieldBuilder<Types, Shape>) => Readonly<Record<string, object>>;

/**
 * The types `<Node>Connection` and `<Node>Edge` of a list: edges, pageInfo, totalCount, and what a feature adds.
 * Made by hand rather than by the relay plugin: the contract pages forwards only, and cursors must not be keys.
 * @param name of the node type
 */
export const connectionType = <Row, Extra extends object = object>(
  name: string,
  node: ObjectRef<Types, Row>,
  extraFields?: FieldsOf<Page<Row> & Extra>,
) => {
  const Edge = builder.objectRef<Page<Row>['edges'][number]>(`${name}Edge`).implement({
    fields: (t) => ({
      cursor: t.exposeString('cursor'),
      node: t.field({ type: node, resolve: (edge) => edge.node as never }),
    }),
  });
  return builder.objectRef<Page<Row> & Extra>(`${name}Connection`).implement({
    fields: (t) => ({
      edges: t.field({ type: [Edge], complexity: { multiplier: 1 }, resolve: ({ edges }) => [...edges] }),
      pageInfo: t.field({ type: PageInfoRef, resolve: ({ pageInfo }) => pageInfo }),
      totalCount: t.int({ resolve: ({ totalCount }) => totalCount() }),
      ...extraFields?.(t),
    }),
  });
};

/** How much a list weighs for the complexity limit: as much as its rows. */
export const pageComplexity = (args: PageArgs): { field: number; multiplier: number } => ({
  field: 1,
  multiplier: pageSizeOf(args),
});
