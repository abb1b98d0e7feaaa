import {
  type DefinitionNode,
  type DocumentNode,
  type FragmentDefinitionNode,
  type GraphQLSchema,
  Kind,
  type OperationDefinitionNode,
  parse,
  validate,
  visit,
} from 'graphql';
import ts from 'typescript';

/** A GraphQL text found in a source file: the argument of a call of `graphql`. */
export type SourceDocument = { readonly file: string; readonly text: string };

/** One operation with every fragment that it needs, however deep. */
export type OperationDocument = { readonly name: string; readonly document: DocumentNode };

/**
 * The texts of all `graphql(`…`)` calls of one TypeScript source.
 * @throws when a text has `${…}` inside: a document must be readable, hashable and trusted as it stands.
 */
export const findSourceDocuments = (file: string, source: string): SourceDocument[] => {
  const found: SourceDocument[] = [];
  const walk = (node: ts.Node): void => {
    if (ts.isCallExpression(node) && ts.isIdentifier(node.expression) && node.expression.text === 'graphql') {
      const [argument] = node.arguments;
      if (argument && ts.isTemplateExpression(argument)) {
        throw new Error(`${file}: a GraphQL text has \${…} inside. Write it in full; use variables and fragments.`);
      }
      if (argument && ts.isStringLiteralLike(argument)) found.push({ file, text: argument.text });
    }
    ts.forEachChild(node, walk);
  };
  walk(ts.createSourceFile(file, source, ts.ScriptTarget.Latest, false, ts.ScriptKind.TSX));
  return found;
};

// gql.tada reads `@_unmask` at compile time only; the server does not know it.
const withoutUnmask = <Node extends DefinitionNode>(definition: Node): Node =>
  visit(definition, { Directive: (directive) => (directive.name.value === '_unmask' ? null : undefined) });

const namesOfSpreads = (definition: DefinitionNode): string[] => {
  const names: string[] = [];
  visit(definition, {
    FragmentSpread: (spread) => {
      names.push(spread.name.value);
    },
  });
  return names;
};

/**
 * Joins each operation with its fragments, which are found by name across all files.
 * @returns one document per operation, sorted by operation name
 * @throws when a name is missing, used twice or unknown, or when a document does not fit the schema; the message names the file
 */
export const assembleOperations = (sources: readonly SourceDocument[], schema: GraphQLSchema): OperationDocument[] => {
  const operations = new Map<string, { file: string; definition: OperationDefinitionNode }>();
  const fragments = new Map<string, { file: string; definition: FragmentDefinitionNode }>();

  for (const { file, text } of sources) {
    for (const definition of parse(text).definitions) {
      if (definition.kind !== Kind.OPERATION_DEFINITION && definition.kind !== Kind.FRAGMENT_DEFINITION) continue;
      const name = definition.name?.value;
      if (!name) throw new Error(`${file}: an operation has no name. Its name is its address: give it one.`);
      const earlier = operations.get(name) ?? fragments.get(name);
      if (earlier) throw new Error(`${file}: ${name} is already used in ${earlier.file}. Name it after its screen.`);
      if (definition.kind === Kind.OPERATION_DEFINITION) {
        operations.set(name, { file, definition: withoutUnmask(definition) });
      } else {
        fragments.set(name, { file, definition: withoutUnmask(definition) });
      }
    }
  }

  const collect = (definition: DefinitionNode, file: string, into: Map<string, FragmentDefinitionNode>): void => {
    for (const name of namesOfSpreads(definition)) {
      if (into.has(name)) continue;
      const fragment = fragments.get(name);
      if (!fragment) throw new Error(`${file}: the fragment ${name} is nowhere.`);
      into.set(name, fragment.definition);
      collect(fragment.definition, fragment.file, into);
    }
  };

  return [...operations]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([name, { file, definition }]) => {
      const needed = new Map<string, FragmentDefinitionNode>();
      collect(definition, file, needed);
      const sorted = [...needed].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, fragment]) => fragment);
      const document: DocumentNode = { kind: Kind.DOCUMENT, definitions: [definition, ...sorted] };
      const errors = validate(schema, document);
      if (errors.length > 0) {
        throw new Error(
          `${file}: ${name} does not fit the schema:\n${errors.map(({ message }) => `  ${message}`).join('\n')}`,
        );
      }
      return { name, document };
    });
};
