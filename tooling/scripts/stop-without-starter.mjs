import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';

const checkMs = 1000;

/** Parent and command line of a process; undefined where the system does not tell. */
const describe = (pid) => {
  if (existsSync(`/proc/${pid}/status`)) {
    const parent = /^PPid:\s*(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
    return { parent: Number(parent), command: readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ') };
  }
  const { stdout } = spawnSync('ps', ['-o', 'ppid=,args=', '-p', String(pid)], { encoding: 'utf8' });
  const [, parent, command] = /^\s*(\d+)\s+(.*)/.exec(stdout ?? '') ?? [];
  return parent === undefined ? undefined : { parent: Number(parent), command };
};

// npm runs a script through a shell, which stays between the two on some systems and not on others.
const findStarter = (script) => {
  const parent = describe(process.ppid);
  return parent?.command.includes(script) ? parent.parent : process.ppid;
};

const isAlive = (pid) => {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
};

/**
 * Closes this process cleanly once npm, which started it, is gone. npm cannot pass on a kill -9; without this the
 * server would go on holding the port and the database with nobody to stop it.
 * @param {string} script how this process is named in the shell's command line
 */
export const stopWithoutStarter = (script) => {
  const starter = findStarter(script);
  setInterval(() => {
    if (!isAlive(starter)) process.kill(process.pid, 'SIGTERM');
  }, checkMs).unref();
};
