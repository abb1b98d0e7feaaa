import { networkInterfaces } from 'node:os';
import { phrase } from '@shouwang/phrases';
import { DEMO_PASSWORD, demoAccountsOf } from './demo/demo-accounts.ts';
import { type Environment, readEnvironment } from './platform/environment.ts';
import { sayFailure } from './platform/say-failure.ts';
import { terminalTable } from './platform/terminal-table.ts';
import { startServer } from './start-server.ts';

const say = (text: string): void => {
  process.stdout.write(`${text}\n`);
};

const IMPATIENCE_MS = 3_000;

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
  const { database, dataFolder, isDemo } = environment;
  say(`\n${phrase('shell.product')}已启动\n`);
  say(
    terminalTable([
      ['选门户', `${url}/`],
      ...portals.map((portal) => [phrase(`shell.portal.${portal}`), `${url}/${portal}/`]),
      ...neighbourUrls(environment, url).map((neighbour) => ['同网设备', `${neighbour}/`]),
    ]),
  );
  if ('folder' in database) {
    say(`\n数据在 ${dataFolder}。内嵌数据库适合试用和一个小办公室；正式使用请设 DATABASE_URL 连 PostgreSQL。`);
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

try {
  const environment = readEnvironment();
  const starting = startServer({ environment });

  // Ctrl-C arrives twice: from the terminal, and passed on by npm. Only a person who presses it again later means it.
  let stoppingSince: number | undefined;
  const stop = async (): Promise<void> => {
    if (stoppingSince !== undefined) {
      if (Date.now() - stoppingSince > IMPATIENCE_MS) process.exit(130);
      return;
    }
    stoppingSince = Date.now();
    say('\n正在停下：办完手上的请求，关好数据库。');
    // Told to stop while it starts, it finishes starting first: half a start cannot be closed.
    const server = await starting.catch(() => undefined);
    await server?.close();
    process.exit(0);
  };
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);

  const { url } = await starting;
  sayAddresses(environment, url);
} catch (error) {
  process.stderr.write(`\n没能启动：${sayFailure(error)}\n`);
  process.exit(1);
}
