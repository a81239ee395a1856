// The import law of the house (README, "Map of the house") as lint errors. `main/architecture.test.ts` holds the same law a second time.
import tseslint from 'typescript-eslint';
import reactHooks from 'eslint-plugin-react-hooks';

const law = 'See README, "The import law".';

/** Third-party engines, each with the one folder that may import it. */
const owners = [
  { packages: ['rxdb', 'rxdb/**', 'rxjs'], folder: 'renderer/engine/journal' },
  { packages: ['pouchdb*'], folder: 'renderer/engine/scans', also: ['main/hub'] },
  { packages: ['@sqlite.org/sqlite-wasm'], folder: 'renderer/engine/registers' },
  {
    packages: ['pdfjs-dist', 'pdfjs-dist/**', 'utif2', 'zxing-wasm', 'zxing-wasm/**'],
    folder: 'renderer/engine/capture',
  },
  { packages: ['write-excel-file/**', 'read-excel-file/**'], folder: 'renderer/engine/workbook' },
  { packages: ['diff'], folder: 'renderer/features/files' },
  { packages: ['uqr'], folder: 'renderer/ui', also: ['e2e'] },
  { packages: ['nano', 'express-pouchdb', 'express', 'leveldown'], folder: 'main/hub' },
  { packages: ['undici'], folder: 'main/host' },
  { packages: ['electron'], folder: 'main/electron', also: ['main/preload'] },
];

const bannedPackages = (folder) =>
  owners
    .filter(
      (owner) => !folder.startsWith(owner.folder) && !(owner.also ?? []).some((f) => folder.startsWith(f)),
    )
    .map((owner) => ({ group: owner.packages, message: `Only ${owner.folder} imports this. ${law}` }));

const room = (folder, patterns, files = [`${folder}/**/*.{ts,tsx}`]) => ({
  files,
  rules: {
    'no-restricted-imports': ['error', { patterns: [...bannedPackages(folder), ...patterns] }],
  },
});

const deep = {
  group: ['../../*', '../../**'],
  message: `Use #shared/, #main/ or #engine/ instead of ../../. ${law}`,
};
const no = (group, message) => ({ group, message: `${message} ${law}` });

export default tseslint.config(
  {
    ignores: [
      'dist',
      'node_modules',
      '.demo',
      'test-results',
      'playwright-report',
      'release',
      'assets/reader',
    ],
  },
  ...tseslint.configs.recommended,
  {
    files: ['**/*.{ts,tsx,js,mjs}'],
    rules: {
      'max-lines': ['error', { max: 300 }],
      'max-lines-per-function': ['error', { max: 140, skipComments: true, skipBlankLines: true }],
      'no-console': 'error',
      eqeqeq: 'error',
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/consistent-type-definitions': ['error', 'type'],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true },
      ],
      'no-restricted-syntax': [
        'error',
        { selector: 'TSEnumDeclaration', message: 'Use a union of strings.' },
        { selector: 'ExportDefaultDeclaration', message: 'Named exports only.' },
      ],
    },
  },
  { files: ['*.config.{ts,js}', '**/*.d.ts'], rules: { 'no-restricted-syntax': 'off' } },
  {
    files: ['**/*.test.{ts,tsx}', 'e2e/**', 'bench/**'],
    rules: { 'max-lines-per-function': 'off', 'max-lines': 'off' },
  },
  { files: ['main/cli/**', 'bench/**', 'e2e/**'], rules: { 'no-console': 'off' } },
  {
    files: ['main/cli/*.mjs'],
    languageOptions: { globals: { process: 'readonly', console: 'readonly', URL: 'readonly' } },
  },
  {
    files: ['renderer/**/*.{ts,tsx}'],
    plugins: { 'react-hooks': reactHooks },
    rules: reactHooks.configs.recommended.rules,
  },
  room('shared', [
    deep,
    no(
      ['node:*', 'react', 'react-*', '@mantine/*', '#main/*', '#engine/*'],
      'shared/ is pure: it imports only itself (and zod).',
    ),
  ]),
  room('shared/base', [
    deep,
    no(
      ['#shared/acts/*', '#shared/domain/**', '#shared/contract/*', '#shared/hub/*'],
      'base imports only base.',
    ),
  ]),
  room('shared/acts', [
    deep,
    no(['#shared/domain/**', '#shared/contract/*', '#shared/hub/*'], 'acts import base and acts.'),
  ]),
  room('main', [
    deep,
    no(['#engine/*', 'react', 'react-*', '@mantine/*'], 'main never imports the renderer.'),
  ]),
  room('main/host', [
    deep,
    no(
      [
        '#engine/*',
        '#main/electron/*',
        '#main/browser/*',
        '#main/cli/*',
        '#main/hub/*',
        '../electron/*',
        '../browser/*',
      ],
      'The host knows no shell.',
    ),
  ]),
  room('main/hub', [
    deep,
    no(['#engine/*', '#main/electron/*', '#main/browser/*'], 'The hub knows no shell.'),
  ]),
  ...['main/electron', 'main/preload', 'main/browser', 'main/cli'].map((folder) =>
    room(folder, [deep, no(['#engine/*'], 'main never imports the renderer.')]),
  ),
  room('renderer', [deep, no(['node:*', '#main/*'], 'The renderer never imports main.')]),
  ...['journal', 'scans', 'registers', 'ocr', 'capture', 'sync', 'workbook'].map((part) =>
    room(`renderer/engine/${part}`, [
      deep,
      no(['node:*', '#main/*', 'react', 'react-*', '@mantine/*'], 'The engine has no screen.'),
    ]),
  ),
  room('renderer/ui', [deep, no(['node:*', '#main/*'], 'The renderer never imports main.')]),
  ...['desk', 'scan', 'files', 'records', 'ledger', 'province', 'admin', 'search'].map((feature) =>
    room(`renderer/features/${feature}`, [
      no(['node:*', '#main/*'], 'The renderer never imports main.'),
      no(['../../features/**', `../!(${feature})/**`, '**/features/*'], 'Features never import each other.'),
    ]),
  ),
  {
    files: ['**/*.test.{ts,tsx}', '**/testing/**', 'e2e/**', 'bench/**'],
    rules: { 'no-restricted-imports': 'off' },
  },
);
