// `npm test`: every check, one after another, on a machine that may have nothing but Node.js. Ends with counted totals.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build, installDependencies, root, run } from './ready.mjs';

installDependencies();
const { ensureChromium } = await import('./ensure-chromium.mjs');
const results = mkdtempSync(join(tmpdir(), 'daftar-results-'));
const bin = (name) => join(root, 'node_modules', '.bin', process.platform === 'win32' ? `${name}.cmd` : name);

/** A check that passes or fails as a whole. */
const whole = (title, command, args) => {
  console.log(`\n== ${title}`);
  const passed = run(command, args) === 0;
  return { title, passed: passed ? 1 : 0, failed: passed ? 0 : 1, skipped: 0 };
};

/** Counts of a run whose reporter wrote a JSON file; a run that wrote none has failed. */
const counted = (title, command, args, file, read, env = {}) => {
  console.log(`\n== ${title}`);
  const code = run(command, args, { env: { ...process.env, ...env } });
  const counts = existsSync(file)
    ? read(JSON.parse(readFileSync(file, 'utf8')))
    : { passed: 0, failed: 1, skipped: 0 };
  return { title, ...counts, failed: counts.failed === 0 && code !== 0 ? 1 : counts.failed };
};

const unitFile = join(results, 'unit.json');
const e2eFile = join(results, 'e2e.json');
const totals = [
  ...['shared', 'main', 'renderer', 'e2e'].map((folder) =>
    whole(`types: ${folder}`, bin('tsc'), ['-p', folder]),
  ),
  whole('lint', bin('eslint'), ['.', '--max-warnings', '0']),
  whole('format', bin('prettier'), ['--check', '--log-level', 'warn', '.']),
  counted(
    'unit and property tests',
    bin('vitest'),
    ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${unitFile}`],
    unitFile,
    (report) => ({
      passed: report.numPassedTests,
      failed:
        report.numFailedTests +
        report.testResults.filter((file) => file.status === 'failed' && file.assertionResults.length === 0)
          .length,
      skipped: report.numPendingTests + report.numTodoTests,
    }),
  ),
];
build();
const chromium = ensureChromium();
if (chromium === undefined) {
  console.error(
    'There is no Chromium on this computer and none could be installed: install Chromium or Chrome, or name one in DAFTAR_CHROMIUM.',
  );
  totals.push({ title: 'end to end', passed: 0, failed: 1, skipped: 0 });
} else {
  const env = { DAFTAR_CHROMIUM: chromium, PLAYWRIGHT_JSON_OUTPUT_NAME: e2eFile };
  const args = ['test', '--reporter=list,json'];
  totals.push(
    counted(
      'end to end',
      bin('playwright'),
      args,
      e2eFile,
      ({ stats }) => ({
        passed: stats.expected + stats.flaky,
        failed: stats.unexpected,
        skipped: stats.skipped,
      }),
      env,
    ),
  );
}

console.log('');
for (const { title, passed, failed, skipped } of totals)
  console.log(
    `${failed ? 'FAILED' : 'ok    '} ${title}: ${passed} passed, ${failed} failed, ${skipped} skipped`,
  );
const sum = (key) => totals.reduce((total, one) => total + one[key], 0);
if (spawnSync('git', ['--version']).status === 0 && process.env.CI) run('git', ['status', '--short']);
console.log(`${sum('passed')} passed, ${sum('failed')} failed`);
process.exit(sum('failed') === 0 ? 0 : 1);
