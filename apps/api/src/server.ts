import { networkInterfaces } from 'node:os';
import { EmbeddedDatabaseError, MigrationError, UnsuitableServerError } from '@shouwang/database';
import { phrase } from '@shouwang/phrases';
import { DEMO_PASSWORD, demoAccountsOf } from './demo/demo-accounts.ts';
import { type Environment, EnvironmentError, readEnvironment } from './platform/environment.ts';
import { terminalTable } from './platform/terminal-table.ts';
import { startServer } from './start-server.ts';

const say = (text: string): void => {
  process.stdout.write(`${text}\n`);
};

const portals = ['village', 'township', 'county', 'department'] as const;

/** Addresses under which telephones and other computers of the same network find this machine. */
const neighbourUrls = ({ host }: Environment, url: string): string[] =>
  host === undefined
    ? Object.values(networkInterfaces())
        .flatMap((addresses) => addresses ?? [])
        .filter(({ family, internal }) => family === 'IPv4' && !internal)
        .map(({ address }) => url.replace('localhost', address))
    : [];

const sayAddresses = (environment: Environment, url: string): void => {
  const { database, isDemo } = environment;
  say(`\n${phrase('shell.product')}已启动\n`);
  say(
    terminalTable([
      ['选门户', `${url}/`],
      ...portals.map((portal) => [phrase(`shell.portal.${portal}`), `${url}/${portal}/`]),
      ...neighbourUrls(environment, url).map((neighbour) => ['同网设备', `${neighbour}/`]),
    ]),
  );
  if ('folder' in database) {
    say(`\n数据在 ${database.folder}。内嵌数据库适合试用和一个小办公室；正式使用请设 DATABASE_URL 连 PostgreSQL。`);
  }
  if (!isDemo) return;
  say(`\n演示账号，密码都是 ${DEMO_PASSWORD}\n`);
  say(
    terminalTable([
      ['账号', '姓名', '角色', '管的范围', '门户'],
      ...demoAccountsOf().map(({ username, name, roleLabel, areaName, portal }) => [
        username,
        name,
        roleLabel,
        areaName,
        phrase(`shell.portal.${portal}`),
      ]),
    ]),
  );
};

/** Why the server did not start, in words for whoever started it. */
const reasonOf = (error: unknown): string => {
  const isSpoken = [EnvironmentError, EmbeddedDatabaseError, MigrationError, UnsuitableServerError].some(
    (kind) => error instanceof kind,
  );
  if (isSpoken && error instanceof Error) return error.message;
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'EADDRINUSE') return '端口已被别的程序占用。请换一个：PORT=4001 npm start';
  if (code === 'EACCES') return '没有权限用这个端口或文件夹。请换一个端口，或检查 DATA_FOLDER 的权限。';
  if (code === 'ECONNREFUSED') return '连不上数据库服务器。请检查 DATABASE_URL，并确认 PostgreSQL 正在运行。';
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
};

try {
  const environment = readEnvironment();
  const server = await startServer({ environment });
  sayAddresses(environment, server.url);

  const stop = async (): Promise<void> => {
    say('\n正在停下：办完手上的请求，关好数据库。');
    await server.close();
    process.exit(0);
  };
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
} catch (error) {
  process.stderr.write(`\n没能启动：${reasonOf(error)}\n`);
  process.exit(1);
}
