export {
  type AsOfScope,
  type CountAsOf,
  countAsOf,
  type ListAsOf,
  type ListedAsOf,
  listAsOf,
} from './as-of/register-as-of.ts';
export { appendAudit } from './audit/append-audit.ts';
export type { AuditFact } from './audit/audit-fact.ts';
export { type ChainFault, type ChainVerification, verifyChains } from './audit/verify-chains.ts';
export type { BulkExecutor } from './bulk/bulk-statement.ts';
export type { Columns, ColumnType, RowOf } from './bulk/columns.ts';
export { insertRows } from './bulk/insert-rows.ts';
export { type UpdateColumns, updateRows } from './bulk/update-rows.ts';
export { type Database, type OpenDatabaseOptions, openDatabase, type Transaction } from './connect.ts';
export { type Cell, type CryptoProvider, createCryptoProvider, SealBrokenError } from './crypto/crypto-provider.ts';
export { idKeyOf, openIdNumber, sealIdNumber } from './crypto/id-number.ts';
export { generateKeyRingText, type KeyRing, KeyRingError, parseKeyRing } from './crypto/key-ring.ts';
export { type KeySource, loadKeyRing } from './crypto/load-key-ring.ts';
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
export { newId } from './new-id.ts';
export { type ServerOptions, UnsuitableServerError } from './open-server.ts';
export { applyRowSecurity, type RowSecurity, RowSecurityError } from './row-security/apply-row-security.ts';
export { type Reader, type ReaderLimits, readerFor, sourceOf } from './row-security/reader-for.ts';
export { TooSlowError } from './row-security/too-slow-error.ts';
export { initialsOf, searchInitialsOf } from './search/initials-of.ts';
