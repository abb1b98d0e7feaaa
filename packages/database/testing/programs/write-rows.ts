// Writes numbered rows into the embedded database of a folder until it is killed, and says each one that was
// acknowledged. Started by the test that kills it.
import { openEmbedded } from '../../src/embedded/open-embedded.ts';

const [folder = '', first = '0'] = process.argv.slice(2);
const { pool } = await openEmbedded(folder);
for (let number = Number(first); ; number += 1) {
  const client = await pool.connect();
  await client.query('BEGIN');
  await client.query('INSERT INTO "RunningNumber" (key, last) VALUES ($1, $2)', [`row-${number}`, number]);
  await client.query('COMMIT');
  client.release();
  process.stdout.write(`${number}\n`);
}
