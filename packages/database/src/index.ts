export { type Database, type OpenDatabaseOptions, openDatabase, type Transaction } from './connect.ts';
export { DatabaseInUseError, EmbeddedDatabaseError, type LockHolder } from './embedded/embedded-database-errors.ts';
// biome-ignore lint/performance/noReExportAll: generated; its names are the models of the schema
export * from './generated/prisma/client.ts';
export {
  findPendingMigrations,
  type Migration,
  MigrationError,
  type MigrationFault,
  migrate,
  readMigrations,
} from './migrate.ts';
export { type ServerOptions, UnsuitableServerError } from './open-server.ts';
