import { posix } from 'node:path';
import ts from 'typescript';

/** A source file: its path from the repository's root, with forward slashes, and its text. */
export type Source = { readonly path: string; readonly text: string };

const aliases: readonly (readonly [prefix: string, folder: string])[] = [
  ['#shared/', 'shared/'],
  ['#main/', 'main/'],
  ['#engine/', 'renderer/engine/'],
  ['#ui/', 'renderer/ui/'],
  ['#app/', 'renderer/app/'],
];

/** Third-party engines, each with the folders that may import it. */
const owners: readonly (readonly [name: RegExp, folders: readonly string[]])[] = [
  [/^rxdb(\/|$)|^rxjs(\/|$)/, ['renderer/engine/journal/']],
  [/^pouchdb/, ['renderer/engine/scans/', 'main/hub/']],
  [/^@sqlite\.org\//, ['renderer/engine/registers/']],
  [/^(pdfjs-dist|utif2)(\/|$)/, ['renderer/engine/capture/']],
  [/^(write|read)-excel-file(\/|$)/, ['renderer/engine/workbook/']],
  [/^uqr$/, ['renderer/ui/']],
  [/^(nano|express|express-pouchdb)(\/|$)/, ['main/hub/']],
  [/^undici(\/|$)/, ['main/host/']],
  [/^electron(\/|$)/, ['main/electron/', 'main/preload/']],
];

/** What each room of `shared` may import of `shared`, besides itself. */
const below: Readonly<Record<string, readonly string[]>> = {
  base: [],
  acts: ['base'],
  domain: ['base', 'acts'],
  contract: ['base', 'acts'],
  hub: ['base', 'acts'],
};

const screens = /^(react|react-dom|react-i18next|i18next|@mantine)(\/|$)/;
const mostLines = 300;
const kebab = /^[a-z0-9]+(-[a-z0-9]+)*(\.(test|d|config|module))?\.(ts|tsx|mts)$/;

/** Everything that a file imports, exports from elsewhere, or loads while it runs: as written. */
const importsOf = ({ text }: Source): readonly string[] =>
  ts.preProcessFile(text, true, true).importedFiles.map((file) => file.fileName);

/** The file in this repository that an import means, without its ending; nothing for a package. */
function targetOf(path: string, specifier: string): string | undefined {
  const alias = aliases.find(([prefix]) => specifier.startsWith(prefix));
  if (alias) return alias[1] + specifier.slice(alias[0].length);
  return specifier.startsWith('.') ? posix.join(posix.dirname(path), specifier) : undefined;
}

function packageFault(path: string, name: string): string | undefined {
  const owner = owners.find(([pattern]) => pattern.test(name));
  if (owner && !owner[1].some((folder) => path.startsWith(folder)))
    return `only ${owner[1].join(' and ')} may import it`;
  if (path.startsWith('shared/') && name !== 'zod') return 'shared imports nothing but itself and zod';
  if (path.startsWith('renderer/') && name.startsWith('node:')) return 'the renderer does not run in Node';
  if (path.startsWith('renderer/engine/') && screens.test(name)) return 'the engine has no screen';
  if (path.startsWith('main/') && screens.test(name)) return 'main has no screen';
  return undefined;
}

const roomOf = (path: string, depth: number): string => path.split('/')[depth] ?? '';

function fileFault(path: string, target: string): string | undefined {
  const [from, to] = [roomOf(path, 0), roomOf(target, 0)];
  if (from === 'shared') {
    if (to !== 'shared') return 'shared imports nothing but itself and zod';
    const [room, other] = [roomOf(path, 1), roomOf(target, 1)];
    return room === other || below[room]?.includes(other)
      ? undefined
      : `shared/${room} may not import shared/${other}`;
  }
  if ((from === 'main' && to === 'renderer') || (from === 'renderer' && to === 'main'))
    return 'main and renderer never import each other';
  if (path.startsWith('main/host/') && to === 'main' && !target.startsWith('main/host/'))
    return 'the host knows no shell';
  if (path.startsWith('main/hub/') && /^main\/(electron|preload|browser)\//.test(target))
    return 'the hub knows no shell';
  if (path.startsWith('renderer/engine/') && /^renderer\/(app|features|ui)\//.test(target))
    return 'the engine has no screen';
  if (path.startsWith('renderer/features/') && target.startsWith('renderer/features/'))
    return roomOf(path, 2) === roomOf(target, 2) ? undefined : 'features never import each other';
  return undefined;
}

function importFault(path: string, specifier: string): string | undefined {
  if (specifier.startsWith('../../'))
    return 'use #shared/, #main/, #engine/, #ui/ or #app/ instead of ../../';
  const target = targetOf(path, specifier);
  return target === undefined ? packageFault(path, specifier) : fileFault(path, target);
}

/** What is wrong with a file under the house's law, in words that begin with its path; empty for a good one. */
export function faultsOf(source: Source): readonly string[] {
  const { path, text } = source;
  const faults = importsOf(source).flatMap((specifier) => {
    const fault = importFault(path, specifier);
    return fault ? [`imports ${specifier}: ${fault}`] : [];
  });
  const lines = text.replace(/\n$/, '').split('\n').length;
  if (lines > mostLines) faults.push(`has ${lines} lines; ${mostLines} is the most`);
  if (!kebab.test(posix.basename(path))) faults.push('is not named in kebab-case');
  if (!path.endsWith('.d.ts') && /^export (default\b|\{[^}]*\bas default\b)/m.test(text))
    faults.push('has a default export');
  if (/^(export )?(declare )?(const )?enum /m.test(text)) faults.push('has an enum: use a union of strings');
  if (
    path.startsWith('shared/') &&
    /\bDate\.now\(|\bMath\.random\(|\bnew Date\(\)|\bperformance\.now\(/.test(text)
  )
    faults.push('reads a clock or a die: shared is pure');
  return faults.map((fault) => `${path} ${fault}`);
}
