import { startEmbeddedHub } from '../embedded';

/** Runs an embedded hub as a process of its own, so that a test can kill it: `hub-process.ts <directory>`. */
const hub = await startEmbeddedHub({
  directory: process.argv[2],
  port: 0,
  admin: { user: 'admin', password: 'admin' },
});
process.stdout.write(`${hub.url}\n`);
