import { createHash } from 'node:crypto';
import type pg from 'pg';

/** The fence as `permissions` writes it: roles that must be there, and the script that puts everything in place. */
export interface RowSecurity {
  readonly roles: readonly string[];
  readonly script: string;
}

/** The account of `DATABASE_URL` may not make the database roles; the message is what its administrator runs once. */
export class RowSecurityError extends Error {
  override readonly name = 'RowSecurityError';
}

/** Servers that start together take turns. */
const ADVISORY_LOCK = 20_211_016;
const INSUFFICIENT_PRIVILEGE = '42501';

// A table carries the mark because a role is shared by all databases of a server, and a schema may be another's.
const STATE = `
  SELECT obj_description('"Area"'::regclass) AS mark,
         (SELECT count(*)::int FROM pg_roles
          WHERE rolname = ANY ($1::text[]) AND pg_has_role(current_user, oid, 'MEMBER')) AS roles`;

function explain(roles: readonly string[], user: string): RowSecurityError {
  const statements = roles.map((role) => `CREATE ROLE ${role} NOLOGIN; GRANT ${role} TO "${user}";`);
  return new RowSecurityError(
    `数据库帐号 ${user} 不能建立行级权限所需的角色。请数据库管理员执行一次：\n${statements.join('\n')}`,
  );
}

/**
 * Puts the row policies into a migrated database, in one transaction; nothing happens when they are there already.
 *
 * @returns whether something was changed
 * @throws {RowSecurityError} when the roles are missing and may not be made
 */
export async function applyRowSecurity(
  { pool }: { readonly pool: pg.Pool },
  { roles, script }: RowSecurity,
): Promise<boolean> {
  const mark = `row security ${createHash('sha256').update(script).digest('hex').slice(0, 16)}`;
  const client = await pool.connect();
  try {
    await client.query('BEGIN');
    await client.query('SELECT pg_advisory_xact_lock($1)', [ADVISORY_LOCK]);
    const { rows } = await client.query<{ mark: string | null; roles: number }>(STATE, [roles]);
    const isThere = rows[0]?.mark === mark && rows[0].roles === roles.length;
    if (!isThere) await client.query(`${script}\nCOMMENT ON TABLE "Area" IS '${mark}';`);
    await client.query('COMMIT');
    return !isThere;
  } catch (error) {
    await client.query('ROLLBACK');
    if ((error as { code?: string }).code !== INSUFFICIENT_PRIVILEGE) throw error;
    const { rows } = await client.query<{ user: string }>('SELECT current_user AS user');
    throw explain(roles, rows[0]?.user ?? '');
  } finally {
    client.release();
  }
}
