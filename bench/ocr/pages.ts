import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';

export type Language = 'eng' | 'urd';

/** A page to be evaluated, with what is known of it. */
export type EvalPage = {
  readonly name: string;
  readonly path: string;
  /** What pages are summed up by: language and variant where the name or the manifest tells them. */
  readonly group: string;
  readonly truth?: string;
  readonly language?: Language;
  /** Clockwise turn that the page was given, in degrees. */
  readonly turn?: number;
};

type Fact = {
  readonly name: string;
  readonly lang?: string;
  readonly variant?: string;
  readonly rot?: number;
};

const pictures = /\.(png|jpe?g|tiff?|webp|pdf)$/i;

function factsIn(folder: string): ReadonlyMap<string, Fact> {
  const path = join(folder, 'manifest.json');
  if (!existsSync(path)) return new Map();
  const facts: unknown = JSON.parse(readFileSync(path, 'utf8'));
  return new Map(Array.isArray(facts) ? (facts as Fact[]).map((fact) => [fact.name, fact]) : []);
}

/** The language that a name begins with: `en01`, `ur-letter`, `eng_3`. */
function languageOf(name: string, fact: Fact | undefined): Language | undefined {
  const told = fact?.lang ?? /^(en|ur)g?d?(?=[\d._-])/i.exec(name)?.[1]?.toLowerCase();
  return told?.startsWith('ur') ? 'urd' : told?.startsWith('en') ? 'eng' : undefined;
}

/** The pictures of a folder in the order of their names, those whose name matches `only` if given. */
export function pagesIn(folder: string, only?: RegExp): readonly EvalPage[] {
  const facts = factsIn(folder);
  return readdirSync(folder)
    .filter((file) => pictures.test(file) && (only === undefined || only.test(file)))
    .sort()
    .map((file) => {
      const name = basename(file).replace(pictures, '');
      const fact = facts.get(name);
      const truthPath = join(folder, `${name}.gt.txt`);
      const language = languageOf(name, fact);
      const variant = fact?.variant ?? /\.(\w+)$/.exec(name)?.[1];
      return {
        name,
        path: join(folder, file),
        group: [language, variant].filter(Boolean).join(' ') || 'all',
        ...(existsSync(truthPath) ? { truth: readFileSync(truthPath, 'utf8') } : {}),
        ...(language ? { language } : {}),
        ...(fact?.rot === undefined ? {} : { turn: fact.rot }),
      };
    });
}
