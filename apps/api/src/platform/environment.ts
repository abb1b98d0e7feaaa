import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseEnv } from 'node:util';
import { z } from 'zod';
import { repositoryRoot } from './repository-root.ts';

/** How strict the server is: trusted documents only in `production`, a settable clock only in `test`. */
export type Mode = 'production' | 'development' | 'test';

/** Everything the outside tells the server, read and checked once at start. */
export type Environment = {
  readonly mode: Mode;
  /** Undefined listens on every address of the machine. */
  readonly host: string | undefined;
  readonly port: number;
  /** A PostgreSQL server, or the folder of the embedded database. */
  readonly database: { readonly url: string } | { readonly folder: string };
  /** Absolute. Holds files, keys and the embedded database. */
  readonly dataFolder: string;
  /** Demo accounts exist and are shown on the first page. */
  readonly isDemo: boolean;
  /** The keys that seal personal data: their text itself, or the absolute path of the file that holds it. */
  readonly keys: { readonly text: string } | { readonly file: string };
  /** Addresses or networks of reverse proxies whose X-Forwarded-* headers are believed. */
  readonly trustedProxies: readonly string[];
  readonly logLevel: 'silent' | 'error' | 'warn' | 'info' | 'debug';
};

/** The environment cannot be used; `message` is a table in Chinese of what is wrong and how to put it right. */
export class EnvironmentError extends Error {
  override readonly name = 'EnvironmentError';
}

const onOff = z.enum(['on', 'off', 'true', 'false', '1', '0']).transform((text) => ['on', 'true', '1'].includes(text));

const variables = z.object({
  SHOUWANG_MODE: z.enum(['production', 'development', 'test']).default('production'),
  HOST: z.string().min(1).optional(),
  PORT: z.coerce.number().int().min(0).max(65_535).default(4000),
  DATABASE_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\//u)
    .optional(),
  DATA_FOLDER: z.string().min(1).default('.data'),
  DEMO: onOff.optional(),
  KEYS: z.string().startsWith('{').optional(),
  KEY_FILE: z.string().min(1).optional(),
  TRUSTED_PROXIES: z
    .string()
    .regex(/^[0-9a-fA-F.:/,\s]*$|^[a-z]+$/u)
    .default(''),
  LOG_LEVEL: z.enum(['silent', 'error', 'warn', 'info', 'debug']).default('info'),
});

/** What each variable must look like, in words a county's administrator understands. */
const expectations: Readonly<Record<keyof z.input<typeof variables>, string>> = {
  SHOUWANG_MODE: '写 production、development 或 test；不写就是 production',
  HOST: '写要监听的地址，如 127.0.0.1；不写就监听本机所有地址',
  PORT: '写 0 到 65535 的整数；不写就是 4000',
  DATABASE_URL: '写 postgres://用户:密码@主机:5432/库名；不写就用内嵌数据库',
  DATA_FOLDER: '写放数据的文件夹；不写就是 .data',
  DEMO: '写 on 或 off；不写时内嵌数据库为 on，DATABASE_URL 为 off',
  KEYS: '写密钥文件的内容（JSON）；不写就用 KEY_FILE',
  KEY_FILE: '写密钥文件的位置；不写就是 DATA_FOLDER 里的 keys.json',
  TRUSTED_PROXIES: '写反向代理的地址，用逗号分开，如 10.0.0.2,10.0.0.0/24；不写就都不信',
  LOG_LEVEL: '写 silent、error、warn、info 或 debug；不写就是 info',
};

const secrets = new Set(['DATABASE_URL', 'KEYS']);

const explain = (issues: readonly z.core.$ZodIssue[], given: Readonly<Record<string, string | undefined>>): string => {
  const rows = issues.map(({ path }) => {
    const name = String(path[0]) as keyof typeof expectations;
    const value = secrets.has(name) ? '（不显示）' : JSON.stringify(given[name] ?? '');
    return `  ${name.padEnd(16)}现在是 ${value}\n  ${''.padEnd(16)}${expectations[name]}`;
  });
  return `环境变量有 ${rows.length} 处不对，没有启动：\n\n${rows.join('\n\n')}\n\n各项说明见 .env.example。`;
};

type Variables = Readonly<Record<string, string | undefined>>;

/** The variables of the process, and beneath them those of `.env` in the root of the repository. */
const givenVariables = (): Variables => {
  const file = resolve(repositoryRoot, '.env');
  return { ...(existsSync(file) && parseEnv(readFileSync(file, 'utf8'))), ...process.env };
};

/**
 * Reads the environment. This is the only place that does.
 * Relative folders are taken from the root of the repository, so that it does not matter where the command is typed.
 * @throws EnvironmentError with a table of every variable that is wrong
 */
export const readEnvironment = (given: Variables = givenVariables(), root: string = repositoryRoot): Environment => {
  // An empty variable in an .env file means that it is not set.
  const filled = Object.fromEntries(Object.entries(given).filter(([, value]) => value?.trim()));
  const read = variables.safeParse(filled);
  if (!read.success) throw new EnvironmentError(explain(read.error.issues, given));
  const { data } = read;
  const dataFolder = resolve(root, data.DATA_FOLDER);
  return {
    mode: data.SHOUWANG_MODE,
    host: data.HOST,
    port: data.PORT,
    database: data.DATABASE_URL ? { url: data.DATABASE_URL } : { folder: resolve(dataFolder, 'database') },
    dataFolder,
    isDemo: data.DEMO ?? data.DATABASE_URL === undefined,
    keys: data.KEYS ? { text: data.KEYS } : { file: resolve(root, data.KEY_FILE ?? resolve(dataFolder, 'keys.json')) },
    trustedProxies: data.TRUSTED_PROXIES.split(/[,\s]+/u).filter(Boolean),
    logLevel: data.LOG_LEVEL,
  };
};

/** The folder in which the person typed the command; npm itself runs scripts in the root of the repository. */
export const invocationFolder = (): string => process.env.INIT_CWD ?? process.cwd();

/**
 * The environment of a command: as the server's, with `--database` in the place of its database.
 * @param database a `postgres://` address, or the folder that a server calls DATA_FOLDER; undefined leaves it as it is
 * @throws EnvironmentError
 */
export const readCommandEnvironment = (database: string | undefined): Environment => {
  if (database === undefined) return readEnvironment();
  if (/^postgres(ql)?:\/\//u.test(database)) return readEnvironment({ ...givenVariables(), DATABASE_URL: database });
  return readEnvironment({
    ...process.env,
    DATABASE_URL: undefined,
    DATA_FOLDER: resolve(invocationFolder(), database),
  });
};
