/**
 * Reads the arguments with which Prisma starts its schema engine.
 *
 * @param {string[]} argv without node and script
 * @returns {{version: boolean, command: string | undefined, schemaFiles: string[], url: string | undefined}}
 *   `command` is the word after `cli` (`can-connect-to-database`, `create-database`); without it the engine serves RPC
 */
export function parseArguments(argv) {
  const options = { version: false, command: undefined, schemaFiles: [], url: undefined };
  const rest = [...argv];
  while (rest.length > 0) {
    const word = rest.shift();
    if (word === '--version' || word === '-V') options.version = true;
    else if (word === 'cli') options.command = rest.shift();
    else if (word === '--datamodels') options.schemaFiles.push(rest.shift());
    else if (word === '--datasource') options.url = JSON.parse(rest.shift()).url;
    else if (word === '--enabled-preview-features' || word === '--extension-types') rest.shift();
    else throw new Error(`schema-engine: unknown argument ${word}`);
  }
  return options;
}
