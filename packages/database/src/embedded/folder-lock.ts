import { randomBytes } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { DatabaseInUseError } from './embedded-database-errors.ts';
import { liveness, ownIdentity, type ProcessIdentity } from './process-identity.ts';

/** A held folder. */
export interface FolderLock {
  /** Lets the folder go; a second call does nothing. */
  release(): void;
}

interface Claim extends ProcessIdentity {
  readonly since: string;
}

/** Two processes that start together: how long the earlier one waits for the later one to withdraw. */
const CONTEST_LIMIT_MS = 1_200;
const CONTEST_PAUSE_MS = 40;
/** A holder whose life cannot be checked (another container or machine) shows it by writing its claim this often. */
const HEARTBEAT_MS = 5_000;
const HEARTBEAT_LIMIT_MS = 60_000;

function readClaim(file: string): Claim | null {
  try {
    return JSON.parse(fs.readFileSync(file, 'utf8')) as Claim;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}

/** Milliseconds between the last writes of two files, by the clock of the file system: two machines need not agree. */
function writtenBefore(file: string, reference: string): number {
  try {
    return fs.statSync(reference).mtimeMs - fs.statSync(file).mtimeMs;
  } catch {
    return 0;
  }
}

/** Writes the claim under its own name in one step: nobody ever reads half a claim. */
function writeClaim(file: string, text: string): void {
  const draft = `${file}.draft`;
  fs.writeFileSync(draft, text, { mode: 0o600 });
  fs.renameSync(draft, file);
}

/**
 * Takes a folder for this process alone. PGlite itself takes no lock, and two processes on one folder silently lose
 * each other's rows.
 *
 * Every process that wants the folder first puts a claim file of its own into `<folder>/lock` and only then looks for
 * other claims; it holds the folder when it sees no other living one. Two can never hold it: whichever looked later
 * saw the claim of the other. Claims of dead processes are removed, and as every claim has a name of its own, removing
 * one can never hit a newer one. Of two that start together the earlier one wins.
 *
 * @param folder an existing folder
 * @throws {DatabaseInUseError} within 2 seconds when somebody else holds the folder
 */
export async function acquireFolderLock(folder: string): Promise<FolderLock> {
  const lockFolder = path.join(folder, 'lock');
  fs.mkdirSync(lockFolder, { recursive: true, mode: 0o700 });

  const claim: Claim = { ...ownIdentity(), since: new Date().toISOString() };
  const name = `${claim.pid}-${randomBytes(6).toString('hex')}.json`;
  const file = path.join(lockFolder, name);
  const text = JSON.stringify(claim);
  writeClaim(file, text);

  const livingOthers = () => {
    const others: { name: string; claim: Claim }[] = [];
    for (const other of fs.readdirSync(lockFolder)) {
      if (other === name || !other.endsWith('.json')) continue;
      const otherFile = path.join(lockFolder, other);
      const otherClaim = readClaim(otherFile);
      if (otherClaim === null) continue;
      const life = liveness(otherClaim);
      if (life === 'dead' || (life === 'unknown' && writtenBefore(otherFile, file) > HEARTBEAT_LIMIT_MS)) {
        fs.rmSync(otherFile, { force: true });
      } else {
        others.push({ name: other, claim: otherClaim });
      }
    }
    return others;
  };
  const isEarlier = (other: { name: string; claim: Claim }) =>
    other.claim.since < claim.since || (other.claim.since === claim.since && other.name < name);

  const limit = Date.now() + CONTEST_LIMIT_MS;
  let others = livingOthers();
  while (others.length > 0 && !others.some(isEarlier) && Date.now() < limit) {
    await delay(CONTEST_PAUSE_MS);
    others = livingOthers();
  }
  const [winner] = others.sort((a, b) => (a.claim.since < b.claim.since ? -1 : 1));
  if (winner) {
    fs.rmSync(file, { force: true });
    throw new DatabaseInUseError(folder, winner.claim);
  }

  // The same bytes over themselves: only the time of writing changes.
  const descriptor = fs.openSync(file, 'r+');
  const heartbeat = setInterval(() => fs.write(descriptor, text, 0, () => {}), HEARTBEAT_MS);
  heartbeat.unref();
  let held = true;
  return {
    release() {
      if (!held) return;
      held = false;
      clearInterval(heartbeat);
      fs.closeSync(descriptor);
      fs.rmSync(file, { force: true });
    },
  };
}
