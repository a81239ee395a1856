// Plain JavaScript on purpose: this runs before any dependency is installed.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of the checkout. */
export const root = fileURLToPath(new URL('../..', import.meta.url));

/** Says one sentence and ends the program with failure. */
export function fail(sentence) {
  console.error(sentence);
  process.exit(1);
}

/** Runs a command in the checkout, showing what it prints; answers with its exit code. */
export const run = (command, args, options = {}) =>
  spawnSync(command, args, { cwd: root, stdio: 'inherit', shell: process.platform === 'win32', ...options })
    .status ?? 1;

const hashOf = (text) => createHash('sha256').update(text).digest('hex');

/** Installs the dependencies that package-lock.json names, unless exactly these are installed already. */
export function installDependencies() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major < 20 || (major === 20 && minor < 19))
    fail(`Daftar needs Node.js 20.19 or newer; this is ${process.versions.node}.`);
  const lock = hashOf(readFileSync(join(root, 'package-lock.json')));
  const stamp = join(root, 'node_modules', '.daftar-lock');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === lock) return;
  console.log('Installing dependencies (once, a minute or two) ...');
  if (run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error']) !== 0)
    fail(
      'The dependencies could not be installed. Check the connection to the npm registry and run the command again.',
    );
  writeFileSync(stamp, lock);
}

/** Files that decide what the build looks like, as one text of names and times. */
function fingerprint(...folders) {
  const found = [];
  const visit = (path) => {
    const entry = statSync(path);
    if (entry.isDirectory()) for (const name of readdirSync(path)) visit(join(path, name));
    else found.push(`${path} ${entry.mtimeMs} ${entry.size}`);
  };
  for (const folder of folders) visit(join(root, folder));
  return hashOf(found.join('\n'));
}

/** Builds the program into dist/, unless nothing that it is made of has changed since. */
export function build() {
  const made = fingerprint('renderer', 'shared', 'main', 'assets', 'package-lock.json', 'vite.config.ts');
  const stamp = join(root, 'dist', '.made-of');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === made) return;
  console.log('Building ...');
  if (run(process.execPath, ['main/cli/build.mjs']) !== 0) fail('The program could not be built; see above.');
  mkdirSync(join(root, 'dist'), { recursive: true });
  writeFileSync(stamp, made);
}
