import { isIsoDate } from '@shouwang/domain';
import { GraphQLError, Kind, type ValueNode } from 'graphql';
import { builder } from './builder.ts';

const invalid = (what: string): GraphQLError =>
  new GraphQLError(`Not a ${what}`, { extensions: { code: 'BAD_USER_INPUT' } });

const parseInstant = (value: unknown): Date => {
  const instant = typeof value === 'string' && /^\d{4}-\d{2}-\d{2}T/u.test(value) ? new Date(value) : undefined;
  if (!instant || Number.isNaN(instant.getTime())) throw invalid('DateTime');
  return instant;
};

const parseDay = (value: unknown): string => {
  if (typeof value !== 'string' || !isIsoDate(value)) throw invalid('Date');
  return value;
};

builder.scalarType('DateTime', {
  serialize: (value) => value.toISOString(),
  parseValue: parseInstant,
});

builder.scalarType('Date', {
  description: 'YYYY-MM-DD',
  // Prisma reads a `date` column as its midnight in UTC: the day is the first ten characters, in every time zone.
  serialize: (value) => (typeof value === 'string' ? value : value.toISOString().slice(0, 10)),
  parseValue: parseDay,
});

const literalValue = (node: ValueNode, variables: Readonly<Record<string, unknown>> = {}): unknown => {
  switch (node.kind) {
    case Kind.OBJECT:
      return Object.fromEntries(node.fields.map(({ name, value }) => [name.value, literalValue(value, variables)]));
    case Kind.LIST:
      return node.values.map((value) => literalValue(value, variables));
    case Kind.INT:
    case Kind.FLOAT:
      return Number(node.value);
    case Kind.NULL:
      return null;
    case Kind.VARIABLE:
      return variables[node.name.value];
    default:
      return node.value;
  }
};

builder.scalarType('JSON', {
  serialize: (value) => value,
  parseValue: (value) => value,
  parseLiteral: (node, variables) => literalValue(node, variables ?? {}),
});
