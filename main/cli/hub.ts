import { UsageError } from './hub/options';
import { backup, refill, restoreHub } from './hub/keep';
import { daemon } from './hub/daemon';
import { serve, status } from './hub/serve';
import { rotate } from './hub/rotate';
import { auditPack } from './hub/audit-pack';
import { report } from './hub/report';
import { recovery, successor } from './hub/successor';
import { enrol, provision, reviewer, revoke, root } from './hub/set-up';
import { officer, settings } from './hub/begin';
import { publish } from './hub/publish';

export const hubHelp = `daftar hub COMMAND [--hub URL] [--root FILE]
  root --out FILE                       makes the province's root key, sealed under a passphrase; with --after ROOT.public.json
                                        one that is to succeed it, or to lie in a safe
  recovery KEY.public.json              names the key in the safe, which can name a successor when the root key is lost
  successor KEY.public.json             the root key gives way to this one; signed with it or with the recovery key, which
                                        can say since when: [--since 2026-11-20]
  provision --entities FILE.csv         databases, guards, views and the register of entities
  enrol OFFICE --title T --out FILE     the file that makes a computer a device [--series A] [--province] [--device-url URL]
  settings --out FILE.json              what an office needs before its first voucher, to be read, mended and published
                                        [--from 2026-07-01: the day from which returns are asked for]; --province: its own
  officer OFFICE --name N --title T --out FILE   certifies an office's first officer, who certifies the others
                                        [--name-urdu --title-urdu --person --post --powers a,b] [--dry-run]
  revoke OFFICE DEVICE --reason R       takes a device's account and key away; with --officer a person's or a key
  rotate OFFICE DEVICE --out FILE       gives a device a new key and password; the old ones end [--device-url URL];
                                        with --officer a person a new key: what the old ones signed stays [--dry-run]
  reviewer PERSON [--office KP-0123]    certifies an officer of KP-0000 to review returns, of one office or of all
  publish FILE.json [--office KP-0123]  acts of the province: a list of { kind, subject, body }; with --every-office
                                        each office gets them, its code in the place of {office}
  daemon                                gives the daemon an account of its own [--dry-run]
  serve [--every MS] [--port N]         adds up what the offices send, until it is ended [--reports FOLDER]
  status                                what the hub knows of each office
  report KIND --period 2026-09 --out F  financial, performance, compliance or entity (--entity KP-0101), [--day 2026-10-15] [--pdf]
  audit-pack --vouchers L.csv --out F   an auditor's sample (office,number) as a read-only folder for a browser
  backup --out FOLDER                   adds to a backup what came since its last run
  restore FOLDER                        fills a hub again from a backup
  refill FOLDER                         sends what a device's data folder has and a hub lost
  provision, revoke, reviewer, publish, recovery, successor and restore take --dry-run: they print what they would change and write nothing.
  PDFs need a Chromium, Chrome or Edge: found, or named by --chromium or DAFTAR_CHROMIUM.
  The hub: --hub or DAFTAR_HUB, https://admin@host; its password in DAFTAR_HUB_PASSWORD or typed. serve does with
  https://daemon@host, whose password comes from DAFTAR_DAEMON_PASSWORD when it is made.
  The root key: --root or DAFTAR_ROOT; its passphrase in DAFTAR_ROOT_PASSPHRASE or typed.`;

const commands: Readonly<Record<string, (args: readonly string[]) => Promise<number>>> = {
  ...{
    root,
    recovery,
    successor,
    provision,
    enrol,
    revoke,
    rotate,
    reviewer,
    settings,
    officer,
    publish,
    daemon,
    serve,
    status,
    report,
    backup,
    refill,
  },
  restore: restoreHub,
  'audit-pack': auditPack,
};

/** `daftar hub …`: sets up and runs the province's hub. Answers with the exit code; 2 for words that it does not know. */
export async function hub([name = '', ...args]: readonly string[]): Promise<number> {
  const command = commands[name];
  if (!command || args.includes('--help')) {
    console.log(hubHelp);
    return command ? 0 : 2;
  }
  try {
    return await command(args);
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    if (!(error instanceof UsageError)) return 1;
    console.error('See daftar hub --help.');
    return 2;
  }
}
