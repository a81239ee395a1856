import { readFile } from 'node:fs/promises';
import { isDay } from '#shared/base/calendar';
import { readRootKey } from '#main/hub/root-key';
import { nameRecovery, nameSuccessor, type Succession } from '#main/hub/succession';
import { adminOf, need, printChanges, readArgs, rootOf, UsageError } from './options';

async function asked(
  parsed: ReturnType<typeof readArgs>,
): Promise<Omit<Succession, 'dryRun'> & { readonly dryRun: boolean }> {
  const path = need(parsed.places[0], 'the public half of the new key');
  const text = await readFile(path, 'utf8').catch(() => {
    throw new Error(`There is no file ${path}.`);
  });
  const { key, publicKey, own, open: signer } = await rootOf(parsed);
  const next = readRootKey(text, path);
  if (next.key !== key || next.own.key === own.key)
    throw new Error(
      `${path} was not made for this root key: \`daftar hub root --out FILE --after\` makes one.`,
    );
  return {
    ...{ root: { key, publicKey }, next: next.own, by: own.key },
    ...{ signer, dryRun: parsed.flag('dry-run'), now: Date.now },
  };
}

/** `daftar hub successor KEY.public.json`: the root key gives way to another, in every office. */
export async function successor(args: readonly string[]): Promise<number> {
  const parsed = readArgs(args, { 'dry-run': 'flag', since: 'text' }, ['the public half of the new key']);
  const day = parsed.text('since');
  if (day !== undefined && !isDay(day)) throw new UsageError('--since is a day: 2026-11-20.');
  const succession = await asked(parsed);
  const since = day === undefined ? {} : { since: Date.parse(`${day}T00:00:00+05:00`) };
  printChanges(await nameSuccessor(await adminOf(parsed), { ...succession, ...since }), succession.dryRun);
  if (!succession.dryRun)
    console.log(
      'From now on sign with the new key. The old one signs nothing more; its public half stays what computers and the daemon trust.',
    );
  return 0;
}

/** `daftar hub recovery KEY.public.json`: names the key in the safe. */
export async function recovery(args: readonly string[]): Promise<number> {
  const parsed = readArgs(args, { 'dry-run': 'flag' }, ['the public half of the recovery key']);
  const naming = await asked(parsed);
  printChanges(await nameRecovery(await adminOf(parsed), naming), naming.dryRun);
  return 0;
}
