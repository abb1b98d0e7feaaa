#!/usr/bin/env node
// Stands where Prisma expects its schema-engine program: the same arguments, the same JSON lines on stdin and stdout.
import readline from 'node:readline';
import { parseArguments } from './src/arguments.mjs';
import { checkConnection } from './src/check-connection.mjs';
import { createDispatcher } from './src/dispatcher.mjs';
import { engineVersion } from './src/engine.mjs';

const options = parseArguments(process.argv.slice(2));

if (options.version) {
  process.stdout.write(`schema-engine-wasm ${engineVersion()}\n`);
} else if (options.command) {
  process.exitCode = await checkConnection(options.command, options.url);
} else {
  const write = (message) => process.stdout.write(`${JSON.stringify(message)}\n`);
  const dispatcher = createDispatcher({ schemaFiles: options.schemaFiles, url: options.url, write });
  // Prisma takes an engine that dies without an answer for success (`migrate diff` then prints nothing and exits 0).
  process.on('uncaughtException', (error) => {
    dispatcher.fail(error);
    process.stdout.write('', () => process.exit(1));
  });
  for await (const line of readline.createInterface({ input: process.stdin })) await dispatcher.receive(line);
  await dispatcher.close();
}
