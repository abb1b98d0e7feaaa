import { randomBytes } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { generateKeyRingText, type KeyRing, KeyRingError, parseKeyRing } from './key-ring.ts';

/** Where the keys come from: a text (from the environment) or a file. */
export type KeySource =
  | { readonly text: string }
  | {
      readonly file: string;
      /**
       * Makes the file with fresh keys when there is none. Only right for a database without data: what was sealed
       * with lost keys can never be opened again.
       */
      readonly create: boolean;
    };

/** Never overwrites a file that exists, and never leaves half a file: the name appears with the whole content. */
function createFile(file: string, text: string): void {
  fs.mkdirSync(path.dirname(file), { recursive: true, mode: 0o700 });
  const draft = `${file}.${randomBytes(6).toString('hex')}`;
  const descriptor = fs.openSync(draft, 'wx', 0o600);
  fs.writeSync(descriptor, text);
  fs.fsyncSync(descriptor);
  fs.closeSync(descriptor);
  try {
    fs.linkSync(draft, file);
  } catch (error) {
    // Another process was faster; its keys are the ones that count.
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  } finally {
    fs.unlinkSync(draft);
  }
}

/**
 * The keys of this installation.
 *
 * @throws {KeyRingError} when the file is missing (and must not be created), open to other accounts, or damaged
 */
export function loadKeyRing(source: KeySource): KeyRing {
  if ('text' in source) return parseKeyRing(source.text);
  const { file, create } = source;
  if (!fs.existsSync(file)) {
    if (!create) {
      throw new KeyRingError(
        `找不到密钥文件 ${file}。库中已有加密数据，请从备份恢复该文件，或设置环境变量中的密钥；丢失密钥的数据无法恢复。`,
      );
    }
    createFile(file, generateKeyRingText());
  }
  // Windows keeps no such permissions.
  if (process.platform !== 'win32' && (fs.statSync(file).mode & 0o077) !== 0) {
    throw new KeyRingError(`密钥文件 ${file} 可被其他账户读取，请执行 chmod 600 后再启动。`);
  }
  return parseKeyRing(fs.readFileSync(file, 'utf8'));
}
