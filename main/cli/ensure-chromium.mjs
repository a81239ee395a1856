// A Chromium for the end-to-end tests: the one named or found, else Playwright's download, else Debian's package.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from '@playwright/test';
import { root } from './ready.mjs';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

const onPath = () =>
  (process.env.PATH ?? '')
    .split(delimiter)
    .flatMap((folder) => names.map((name) => join(folder, name)))
    .find((path) => existsSync(path));

const found = () => {
  if (process.env.DAFTAR_CHROMIUM) return process.env.DAFTAR_CHROMIUM;
  const own = chromium.executablePath();
  return existsSync(own) ? own : onPath();
};

/** Runs a command quietly for at most `minutes`; whether it succeeded. */
const works = (command, args, minutes) =>
  spawnSync(command, args, { cwd: root, stdio: 'ignore', timeout: minutes * 60_000 }).status === 0;

/** The path of a Chromium, installed if need be; nothing if none is to be had. */
export function ensureChromium() {
  const there = found();
  if (there) return there;
  console.log('Fetching a Chromium for the end-to-end tests ...');
  works(process.execPath, [join(root, 'node_modules/@playwright/test/cli.js'), 'install', 'chromium'], 5);
  if (!found() && existsSync('/usr/bin/apt-get')) {
    const apt = process.getuid?.() === 0 ? ['apt-get'] : ['sudo', '-n', 'apt-get'];
    const run = (...args) => works(apt[0], [...apt.slice(1), ...args], 10);
    run('update');
    run('install', '-y', '--no-install-recommends', 'chromium');
  }
  return found();
}
