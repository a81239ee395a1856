import { readFile } from 'node:fs/promises';
import { parseArgs, type ParseArgsOptionsConfig } from 'node:util';
import type { Signer } from '#shared/base/crypto';
import type { HubAdmin } from '#main/hub/admin';
import { openRootKey, readRootKey, type PublicRoot } from '#main/hub/root-key';
import { askSecret } from './secrets';

/** What somebody typed wrongly: printed with the help, exit code 2. */
export class UsageError extends Error {}

type Parsed = {
  readonly text: (name: string) => string | undefined;
  readonly flag: (name: string) => boolean;
  readonly places: readonly string[];
};

const common: ParseArgsOptionsConfig = { hub: { type: 'string' }, root: { type: 'string' } };

/** Takes a command's words apart. Throws `UsageError` for one that it does not know, and when places are missing. */
export function readArgs(
  args: readonly string[],
  options: Readonly<Record<string, 'text' | 'flag'>>,
  places: readonly string[] = [],
): Parsed {
  const config: ParseArgsOptionsConfig = { ...common };
  for (const [name, type] of Object.entries(options))
    config[name] = { type: type === 'text' ? 'string' : 'boolean' };
  let parsed;
  try {
    parsed = parseArgs({ args: [...args], options: config, allowPositionals: true });
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
  const { values, positionals } = parsed;
  if (positionals.length !== places.length)
    throw new UsageError(`Name ${places.join(' and ') || 'nothing else'}.`);
  return {
    text: (name) => (typeof values[name] === 'string' ? values[name] : undefined),
    flag: (name) => values[name] === true,
    places: positionals,
  };
}

export const need = (value: string | undefined, what: string): string => {
  if (value === undefined || value === '') throw new UsageError(`Missing: ${what}.`);
  return value;
};

/** The hub's address with its administrator: `--hub` or DAFTAR_HUB, the password in it, in DAFTAR_HUB_PASSWORD or typed. */
export async function adminOf(parsed: Parsed): Promise<HubAdmin> {
  const given = need(parsed.text('hub') ?? process.env.DAFTAR_HUB, '--hub URL (or DAFTAR_HUB)');
  if (!URL.canParse(given)) throw new UsageError(`Not an address: ${given}`);
  const url = new URL(given);
  if (url.username === '') url.username = 'admin';
  if (url.password === '')
    url.password = encodeURIComponent(
      await askSecret('DAFTAR_HUB_PASSWORD', `Password of ${url.username} at ${url.host}`),
    );
  return { url: url.href.replace(/\/$/, '') };
}

/** The province's root key: its file (`--root` or DAFTAR_ROOT), and how to open it when something is to be signed. */
export async function rootOf(
  parsed: Parsed,
): Promise<PublicRoot & { readonly own: PublicRoot; readonly open: () => Promise<Signer> }> {
  const path = need(parsed.text('root') ?? process.env.DAFTAR_ROOT, '--root FILE (or DAFTAR_ROOT)');
  const text = await readFile(path, 'utf8').catch(() => {
    throw new Error(`There is no file ${path}: make a root key with \`daftar hub root --out FILE\`.`);
  });
  const { sealed, ...root } = readRootKey(text, path);
  const open = async (): Promise<Signer> => {
    if (!sealed)
      throw new Error(`${path} is the public half of a root key: name the root key itself to sign.`);
    return openRootKey(sealed, await askSecret('DAFTAR_ROOT_PASSPHRASE', 'Passphrase of the root key'));
  };
  return { ...root, open };
}

/** Prints changes, and how many there were. */
export function printChanges(changes: readonly string[], dryRun: boolean): void {
  for (const change of changes) console.log(dryRun ? `would have ${change}` : change);
  if (changes.length === 0) console.log('Nothing to change.');
  else console.log(dryRun ? `${changes.length} changes; nothing was written.` : `${changes.length} changes.`);
}
