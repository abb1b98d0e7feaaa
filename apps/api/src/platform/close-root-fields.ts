import { defaultFieldResolver, type GraphQLObjectType, type GraphQLSchema } from 'graphql';
import { actorOf, type Context } from './context.ts';

/** Extension of a root field that runs without a signed-in person: `extensions: publicField`. */
export const publicField = { isPublic: true } as const;

const closeFieldsOf = (type: GraphQLObjectType | null | undefined): void => {
  for (const field of Object.values(type?.getFields() ?? {})) {
    if (field.extensions.isPublic === true) continue;
    const resolve = field.resolve ?? defaultFieldResolver;
    field.resolve = (root, args, context: Context, info) => {
      actorOf(context);
      return resolve(root, args, context, info);
    };
  }
};

/**
 * Closes every root field that is not marked public: without a session it answers UNAUTHENTICATED before its arguments
 * are even looked at. A new field is closed by default.
 */
export const closeRootFields = (schema: GraphQLSchema): GraphQLSchema => {
  closeFieldsOf(schema.getQueryType());
  closeFieldsOf(schema.getMutationType());
  return schema;
};
