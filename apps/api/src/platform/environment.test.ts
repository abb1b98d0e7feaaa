import { describe, expect, it } from 'vitest';
import { EnvironmentError, readEnvironment } from './environment.ts';

const read = (given: Record<string, string>) => readEnvironment(given, '/srv/shouwang');

describe('the environment', () => {
  it('is complete when nothing is set: an embedded demonstration in the repository', () => {
    expect(read({})).toEqual({
      mode: 'production',
      host: undefined,
      port: 4000,
      database: { folder: '/srv/shouwang/.data/database' },
      dataFolder: '/srv/shouwang/.data',
      isDemo: true,
      keys: { file: '/srv/shouwang/.data/keys.json' },
      trustedProxies: [],
      logLevel: 'info',
    });
  });

  it('is no demonstration on a database server, unless somebody says so', () => {
    const DATABASE_URL = 'postgres://shouwang@localhost/shouwang';
    expect(read({ DATABASE_URL })).toMatchObject({ isDemo: false, database: { url: DATABASE_URL } });
    expect(read({ DATABASE_URL, DEMO: 'on' }).isDemo).toBe(true);
    expect(read({ DEMO: 'off' }).isDemo).toBe(false);
  });

  it('takes an empty variable for one that is not set', () => {
    expect(read({ PORT: '', DATABASE_URL: ' ' }).port).toBe(4000);
  });

  it('takes an absolute folder as it is', () => {
    expect(read({ DATA_FOLDER: '/data' })).toMatchObject({
      database: { folder: '/data/database' },
      keys: { file: '/data/keys.json' },
    });
  });

  it.each([
    ['PORT', 'eighty'],
    ['PORT', '70000'],
    ['DATABASE_URL', 'mysql://localhost/x'],
    ['SHOUWANG_MODE', 'prod'],
    ['DEMO', 'perhaps'],
    ['LOG_LEVEL', 'loud'],
    ['KEYS', 'secret'],
    ['TRUSTED_PROXIES', 'http://proxy'],
  ])('says in Chinese that %s must not be %s', (name, value) => {
    expect(() => read({ [name]: value })).toThrow(EnvironmentError);
    expect(() => read({ [name]: value })).toThrow(new RegExp(`1 处不对[^]*${name}[^]*写`, 'u'));
  });

  it('names everything that is wrong at once, and shows no secret', () => {
    const wrong = { PORT: 'x', DATABASE_URL: 'mysql://root:geheim@host/db', KEYS: 'geheim' };
    expect(() => read(wrong)).toThrow(/3 处不对/u);
    expect(() => read(wrong)).not.toThrow(/geheim/u);
  });
});
