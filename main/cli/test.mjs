// `npm test`: every check, one after another, on a machine that may have nothing but Node.js. Ends with counted totals.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { build, installDependencies, root, run } from './ready.mjs';

installDependencies();
const { ensureChromium } = await import('./ensure-chromium.mjs');
const results = mkdtempSync(join(tmpdir(), 'daftar-results-'));
const bin = (name) => join(root, 'node_modules', '.bin', process.platform === 'win32' ? `${name}.cmd` : name);

/** A check that passes or fails as a whole. What it prints comes in one piece, since another may run beside it. */
const whole = ([title, command, args]) =>
  new Promise((resolve) => {
    const child = spawn(command, args, { cwd: root, shell: process.platform === 'win32' });
    const printed = [];
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (bytes) => printed.push(bytes));
    child.on('close', (code) => {
      console.log(`\n== ${title}\n${Buffer.concat(printed).toString('utf8')}`.trimEnd());
      const passed = code === 0;
      resolve({ title, passed: passed ? 1 : 0, failed: passed ? 0 : 1, skipped: 0, failures: [] });
    });
  });

/** Each of these checks keeps one processor busy. */
async function inPairs(checks) {
  const results = [];
  let next = 0;
  const lane = async () => {
    for (let n = next++; n < checks.length; n = next++) results[n] = await whole(checks[n]);
  };
  await Promise.all([lane(), lane()]);
  return results;
}

/** The first lines of an error, without its colours: enough to know what broke where. */
const brief = (text) => stripVTControlCharacters(text).split('\n').slice(0, 12).join('\n    ');

const unitCounts = (report) => ({
  passed: report.numPassedTests,
  failed:
    report.numFailedTests +
    report.testResults.filter((file) => file.status === 'failed' && file.assertionResults.length === 0)
      .length,
  skipped: report.numPendingTests + report.numTodoTests,
  failures: report.testResults.flatMap((file) => [
    ...(file.status === 'failed' && file.assertionResults.length === 0
      ? [`${file.name}\n    ${brief(file.message)}`]
      : []),
    ...file.assertionResults
      .filter((test) => test.status === 'failed')
      .map((test) => `${file.name}: ${test.fullName}\n    ${brief(test.failureMessages.join('\n'))}`),
  ]),
});

const specsOf = (suite) => [...(suite.specs ?? []), ...(suite.suites ?? []).flatMap(specsOf)];
const e2eCounts = ({ stats, suites }) => ({
  passed: stats.expected + stats.flaky,
  failed: stats.unexpected,
  skipped: stats.skipped,
  failures: suites
    .flatMap(specsOf)
    .filter((spec) => !spec.ok)
    .map((spec) => {
      const errors = spec.tests.flatMap((test) => test.results.flatMap((result) => result.errors));
      return `${spec.file}: ${spec.title}\n    ${brief(errors[0]?.message ?? '')}`;
    }),
});

/** Counts of a run whose reporter wrote a JSON file; a run that wrote none has failed. */
const counted = (title, command, args, file, read, env = {}) => {
  console.log(`\n== ${title}`);
  const code = run(command, args, { env: { ...process.env, ...env } });
  const counts = existsSync(file)
    ? read(JSON.parse(readFileSync(file, 'utf8')))
    : { passed: 0, failed: 1, skipped: 0, failures: [] };
  return { title, ...counts, failed: counts.failed === 0 && code !== 0 ? 1 : counts.failed };
};

const unitFile = join(results, 'unit.json');
const e2eFile = join(results, 'e2e.json');
const totals = [
  ...(await inPairs([
    ['lint', bin('eslint'), ['.', '--max-warnings', '0']],
    ...['renderer', 'e2e', 'main', 'shared'].map((folder) => [
      `types: ${folder}`,
      bin('tsc'),
      ['-p', folder],
    ]),
    ['format', bin('prettier'), ['--check', '--log-level', 'warn', '.']],
  ])),
  counted(
    'unit and property tests',
    bin('vitest'),
    ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${unitFile}`],
    unitFile,
    unitCounts,
  ),
];
build();
const chromium = ensureChromium();
if (chromium === undefined) {
  console.error(
    'There is no Chromium on this computer and none could be installed: install Chromium or Chrome, or name one in DAFTAR_CHROMIUM.',
  );
  totals.push({ title: 'end to end', passed: 0, failed: 1, skipped: 0, failures: [] });
} else {
  const env = { DAFTAR_CHROMIUM: chromium, PLAYWRIGHT_JSON_OUTPUT_NAME: e2eFile };
  const args = ['test', '--reporter=list,json'];
  totals.push(counted('end to end', bin('playwright'), args, e2eFile, e2eCounts, env));
}

// Said again at the end: of a long log, the end is what people see first.
for (const { title, failures } of totals)
  for (const failure of failures) console.log(`\nFAILED in ${title}: ${failure}`);
console.log('');
for (const { title, passed, failed, skipped } of totals)
  console.log(
    `${failed ? 'FAILED' : 'ok    '} ${title}: ${passed} passed, ${failed} failed, ${skipped} skipped`,
  );
const sum = (key) => totals.reduce((total, one) => total + one[key], 0);
if (spawnSync('git', ['--version']).status === 0 && process.env.CI) run('git', ['status', '--short']);
console.log(`${sum('passed')} passed, ${sum('failed')} failed`);
process.exit(sum('failed') === 0 ? 0 : 1);
