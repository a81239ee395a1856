// `npm start`: installs and builds what is missing, then runs the demo office. Options: see `npm start -- --help`.
import { build, installDependencies, run } from './ready.mjs';

installDependencies();
build();
process.exit(
  run(process.execPath, [
    '--import',
    'tsx',
    'main/cli/daftar.ts',
    'start',
    ...process.argv.slice(2).filter((word) => word !== '--'),
  ]),
);
