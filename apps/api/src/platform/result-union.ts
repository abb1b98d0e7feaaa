import type { ObjectParam } from '@pothos/core';
import { builder } from './builder.ts';
import { Conflict } from './conflict.ts';
import { Refused } from './refusal.ts';

type SchemaTypesOf<Builder> = Builder extends PothosSchemaTypes.SchemaBuilder<infer Types> ? Types : never;

/** The type parameters of this schema, for helpers that take a type of any feature. */
export type Types = SchemaTypesOf<typeof builder>;

/**
 * `union <name> = <type> | Refused | Conflict`. A field of this type may throw `Refused` or `Conflict`, which become
 * its answer; anything else that is thrown is a fault.
 */
export const resultUnion = <Type extends ObjectParam<Types>>(name: string, type: Type) =>
  builder.errorUnion<Type | typeof Refused | typeof Conflict, () => Type>(name, {
    types: [type, Refused, Conflict],
    resolveType: () => type,
  });

/** `union <name> = <type> | Refused`, for acts that have no version to conflict with. */
export const refusableUnion = <Type extends ObjectParam<Types>>(name: string, type: Type) =>
  builder.errorUnion<Type | typeof Refused, () => Type>(name, { types: [type, Refused], resolveType: () => type });
