import fs from 'node:fs';
import os from 'node:os';

/** A process, recognisable also after its number was given to another one. */
export interface ProcessIdentity {
  readonly pid: number;
  /** Kernel ticks from boot to the start of the process; null where the system does not tell. */
  readonly startTicks: string | null;
  /** The boot and the process namespace (container) in which `pid` has a meaning. */
  readonly realm: string;
  readonly host: string;
}

function readText(file: string): string | null {
  try {
    return fs.readFileSync(file, 'utf8').trim();
  } catch {
    return null;
  }
}

function currentRealm(): string {
  const boot = readText('/proc/sys/kernel/random/boot_id');
  if (boot === null) return os.hostname();
  return `${boot} ${fs.readlinkSync('/proc/self/ns/pid')}`;
}

/** State letter and start time of a process from `/proc`; null where there is no `/proc` or no such process. */
function procStat(pid: number): { state: string; startTicks: string } | null {
  const stat = readText(`/proc/${pid}/stat`);
  if (stat === null) return null;
  // The second field is the program's name in brackets and may itself contain blanks and brackets.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  const [state, startTicks] = [fields[0], fields[19]];
  return state !== undefined && startTicks !== undefined ? { state, startTicks } : null;
}

/** The identity of this process. */
export function ownIdentity(): ProcessIdentity {
  const startTicks = procStat(process.pid)?.startTicks ?? null;
  return { pid: process.pid, startTicks, realm: currentRealm(), host: os.hostname() };
}

/**
 * Whether a process still runs, as far as this process can see.
 *
 * @returns `unknown` for a process of another machine, boot or container, and where a reused number cannot be excluded
 */
export function liveness(identity: ProcessIdentity): 'alive' | 'dead' | 'unknown' {
  if (identity.realm !== currentRealm()) return 'unknown';
  try {
    process.kill(identity.pid, 0);
  } catch (error) {
    // EPERM: it runs, under another account.
    if ((error as NodeJS.ErrnoException).code === 'ESRCH') return 'dead';
  }
  if (identity.startTicks === null) return 'unknown';
  const stat = procStat(identity.pid);
  if (stat === null || stat.startTicks !== identity.startTicks) return 'dead';
  // A zombie has ended; only its parent has not asked for its exit code yet.
  return stat.state === 'Z' || stat.state === 'X' ? 'dead' : 'alive';
}
