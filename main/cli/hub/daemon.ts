import { provisionDaemon } from '#main/hub/daemon-account';
import { adminOf, printChanges, readArgs } from './options';
import { askSecret } from './secrets';

const shortest = 16;

/** `daftar hub daemon`: gives the daemon an account of its own, which is no administrator. */
export async function daemon(args: readonly string[]): Promise<number> {
  const parsed = readArgs(args, { 'dry-run': 'flag' });
  const dryRun = parsed.flag('dry-run');
  const admin = await adminOf(parsed);
  const password = await askSecret('DAFTAR_DAEMON_PASSWORD', 'A password for the daemon');
  if (password.length < shortest)
    throw new Error(`The daemon’s password is too short: at least ${shortest} letters and digits.`);
  printChanges(await provisionDaemon(admin, password, { dryRun }), dryRun);
  return 0;
}
