import { EmbeddedDatabaseError, KeyRingError, MigrationError, UnsuitableServerError } from '@shouwang/database';
import { EnvironmentError } from './environment.ts';

const spoken = [EnvironmentError, EmbeddedDatabaseError, KeyRingError, MigrationError, UnsuitableServerError];

const bySystemCode: Readonly<Record<string, string>> = {
  EADDRINUSE: '端口已被别的程序占用。请换一个：PORT=4001 npm start',
  EACCES: '没有权限用这个端口、文件或文件夹。请换一个，或检查权限。',
  ECONNREFUSED: '连不上数据库服务器。请检查 DATABASE_URL，并确认 PostgreSQL 正在运行。',
  ENOTFOUND: '找不到数据库服务器的地址。请检查 DATABASE_URL。',
  ENOENT: '找不到文件。请检查写的位置。',
  ENOSPC: '磁盘满了。请清出空间再试，已经存好的都在。',
};

/** Why something failed at the terminal, in words for whoever typed the command; a programmer's trace for the rest. */
export const sayFailure = (error: unknown): string => {
  if (!(error instanceof Error)) return String(error);
  if (spoken.some((kind) => error instanceof kind)) return error.message;
  const sentence = 'code' in error ? bySystemCode[String(error.code)] : undefined;
  return sentence ?? error.stack ?? error.message;
};
