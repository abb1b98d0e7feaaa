/** Tells tests to use a PostgreSQL server: a `postgres://` address with the right to create databases. */
export const TEST_SERVER_VARIABLE = 'SHOUWANG_TEST_POSTGRES';

/** The server that tests may use; undefined when there is none. */
// biome-ignore lint/style/noProcessEnv: the only place where tests look for a server
export const testServerUrl: string | undefined = process.env[TEST_SERVER_VARIABLE] || undefined;
