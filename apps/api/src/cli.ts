import { shouwang } from './command-line/shouwang.ts';

process.exitCode = await shouwang(process.argv.slice(2));
