// Takes the lock of a folder, says so, and holds it until its input ends. Started by the test of the lock.
import { DatabaseInUseError } from '../../src/embedded/embedded-database-errors.ts';
import { acquireFolderLock } from '../../src/embedded/folder-lock.ts';

const [folder = ''] = process.argv.slice(2);
try {
  const lock = await acquireFolderLock(folder);
  process.stdout.write('held\n');
  process.stdin.resume().once('end', () => lock.release());
} catch (error) {
  if (!(error instanceof DatabaseInUseError)) throw error;
  process.stdout.write(`refused ${error.holder.pid}\n`);
}
