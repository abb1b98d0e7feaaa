import { readFileSync } from 'node:fs';
import {
  buildSchema,
  type GraphQLNamedType,
  type GraphQLSchema,
  isEnumType,
  isInputObjectType,
  isObjectType,
  isScalarType,
  isUnionType,
} from 'graphql';

/** The committed contract between portals and server. */
export const readContract = (): GraphQLSchema =>
  buildSchema(readFileSync(new URL('../schema.graphql', import.meta.url), 'utf8'));

const partsOf = (type: GraphQLNamedType): string[] => {
  if (isObjectType(type)) {
    return Object.values(type.getFields()).flatMap(({ name, type: of, args }) => [
      `${type.name}.${name}: ${of}`,
      ...args.map((arg) => `${type.name}.${name}(${arg.name}: ${arg.type})`),
    ]);
  }
  if (isInputObjectType(type)) {
    return Object.values(type.getFields()).map(({ name, type: of }) => `${type.name}.${name}: ${of}`);
  }
  if (isUnionType(type)) return type.getTypes().map(({ name }) => `${type.name} = ${name}`);
  if (isEnumType(type)) return type.getValues().map(({ name }) => `${type.name} = ${name}`);
  return isScalarType(type) ? [`scalar ${type.name}`] : [`${type.name}: of an unexpected kind`];
};

/** Every field, argument, input and member of a schema, one line each: `Account.name: String!`. */
export const partsOfSchema = (schema: GraphQLSchema): string[] =>
  Object.values(schema.getTypeMap())
    .filter(({ name }) => !name.startsWith('__'))
    .flatMap(partsOf)
    .sort();
