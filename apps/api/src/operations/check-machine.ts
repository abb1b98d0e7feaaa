import { existsSync } from 'node:fs';
import { access, constants, statfs } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Environment } from '../platform/environment.ts';

/** What the doctor found at one place. */
export type Finding = { readonly check: string; readonly isFine: boolean; readonly detail: string };

const GIGABYTE = 1_073_741_824;
/** Below this an import of a county may fill the disk. */
const LEAST_FREE_GB = 2;

const nearestFolder = (path: string): string => (existsSync(path) ? path : nearestFolder(dirname(path)));

const checkNode = (): Finding => {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  return {
    check: 'Node.js',
    isFine: major > 20 || (major === 20 && minor >= 19),
    detail: `${process.versions.node}，需要 20.19 或更高`,
  };
};

const checkFolder = async (folder: string): Promise<Finding> => {
  try {
    await access(nearestFolder(folder), constants.W_OK);
    return { check: '数据文件夹', isFine: true, detail: folder };
  } catch {
    return { check: '数据文件夹', isFine: false, detail: `${folder} 不能写，请检查权限` };
  }
};

const checkDisk = async (folder: string): Promise<Finding> => {
  const { bavail, bsize } = await statfs(nearestFolder(folder));
  const free = (bavail * bsize) / GIGABYTE;
  return {
    check: '磁盘',
    isFine: free >= LEAST_FREE_GB,
    detail: `还有 ${free.toFixed(1)} GB，至少要 ${LEAST_FREE_GB} GB`,
  };
};

const checkKeys = ({ keys }: Environment): Finding => {
  if ('text' in keys) return { check: '密钥', isFine: true, detail: '在环境变量里' };
  const detail = existsSync(keys.file) ? `${keys.file}，请另存一份，丢了就打不开证件号码` : '第一次启动时生成';
  return { check: '密钥', isFine: true, detail };
};

/** Looks at everything but the database. */
export const checkMachine = async (environment: Environment): Promise<Finding[]> => [
  checkNode(),
  await checkFolder(environment.dataFolder),
  await checkDisk(environment.dataFolder),
  checkKeys(environment),
];
