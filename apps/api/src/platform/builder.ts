import SchemaBuilder from '@pothos/core';
import ComplexityPlugin from '@pothos/plugin-complexity';
import ErrorsPlugin from '@pothos/plugin-errors';
import PrismaPlugin from '@pothos/plugin-prisma';
import ValidationPlugin from '@pothos/plugin-validation';
import type { PrismaClient } from '@shouwang/database';
import type PrismaTypes from '@shouwang/database/pothos';
import { getDatamodel } from '@shouwang/database/pothos';
import { GraphQLError } from 'graphql';
import type { Context } from './context.ts';
import { inputRefused } from './input-refused.ts';

/** `Date` fields take a day as text or as Prisma's midnight in UTC. */
type Scalars = {
  ID: { Input: string; Output: string };
  DateTime: { Input: Date; Output: Date };
  Date: { Input: string; Output: Date | string };
  JSON: { Input: unknown; Output: unknown };
};

/** The one builder of the schema. A feature imports it, adds its types and fields, and is named in `schema.ts`. */
export const builder = new SchemaBuilder<{
  Context: Context;
  PrismaTypes: PrismaTypes;
  Scalars: Scalars;
  DefaultFieldNullability: false;
}>({
  // Errors first: it must wrap the others, so that a failed validation is answered as a refusal and not as a fault.
  plugins: [ErrorsPlugin, ValidationPlugin, ComplexityPlugin, PrismaPlugin],
  defaultFieldNullability: false,
  errors: { unsafelyHandleInputErrors: true },
  validation: { validationError: inputRefused },
  complexity: {
    defaultComplexity: 1,
    // Most lists of the contract are short (members, reasons, events); long ones are connections, counted by `first`.
    defaultListMultiplier: 4,
    limit: { complexity: 20_000, depth: 12, breadth: 600 },
    complexityError: (kind) => new GraphQLError(`Too much at once: ${kind}`, { extensions: { code: 'TOO_COMPLEX' } }),
  },
  prisma: {
    // Pothos only reads through it.
    client: (context) => context.prisma as unknown as PrismaClient,
    dmmf: getDatamodel(),
    onUnusedQuery: null,
  },
});

builder.queryType();
builder.mutationType();
