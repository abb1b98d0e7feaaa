import type { Ability } from '@casl/ability';
import { accessibleBy, type PrismaQueryOf } from '@casl/prisma/runtime';
import type { Prisma } from '@shouwang/database';
import type { Action, Subject } from '@shouwang/permissions';
import type { Context } from './context.ts';

/** A model that the policy speaks about. */
export type ProtectedModel = Extract<Subject, Prisma.ModelName>;

export type WhereOf<Model extends Prisma.ModelName> = Extract<
  Prisma.TypeMap['model'][Model]['operations']['findFirst']['args']['where'],
  object
>;

// The policy's conditions are Prisma wheres, but the package that makes them may not know Prisma's types.
type PrismaAbility = Ability<[Action, ProtectedModel], PrismaQueryOf<Prisma.TypeMap>>;

// Models that have no column `id`.
const keyColumn: Partial<Readonly<Record<ProtectedModel, string>>> = { Area: 'code', AuditEntry: 'chain' };

// An empty OR is how CASL says 'nothing', but Prisma takes it for 'everything' in nested places. An empty `in` is
// nothing wherever it stands.
const nothing = (model: ProtectedModel): object => ({ [keyColumn[model] ?? 'id']: { in: [] } });

const grantsNothing = (where: object): boolean => 'OR' in where && Array.isArray(where.OR) && where.OR.length === 0;

/**
 * The rows of a model that the acting person may read (or do `action` to), as a Prisma where. Every list, count, search
 * and relation of a protected model has it in its query.
 */
export const visible = <Model extends ProtectedModel>(
  { ability }: Pick<Context, 'ability'>,
  model: Model,
  action: Action = 'read',
): WhereOf<Model> => {
  const where: object = accessibleBy(ability as unknown as PrismaAbility, action).ofType(model);
  return (grantsNothing(where) ? nothing(model) : where) as WhereOf<Model>;
};
