import type { HubChanged } from '#shared/contract/hub-admin';
import type { Signer } from '#shared/base/crypto';
import type { OfficeCode } from '#shared/base/ids';
import { leastPassphrase, type WrappedKey } from '#shared/base/wrapped-key';
import type { Root } from '#shared/domain/people/roots';
import type { HubAdminHandlers } from '#main/host/hub-admin';
import type { HubAdmin, HubConnection } from './admin';
import { answering, Refused, type Answer } from './administer-refusals';
import { provinceSettings } from './defaults/province-settings';
import { startingSettings } from './defaults/starting-settings';
import { anyOffice, readDrafts } from './drafts';
import { certifyOfficer, headPowers } from './first-officer';
import { isForOffices, publicationsOf } from './publications';
import { publishByRoot } from './registrar';

type Needs = {
  readonly root: Root;
  readonly now: () => number;
  readonly signer: () => Promise<Signer>;
  readonly withHub: <T>(task: (admin: HubAdmin, hub: HubConnection) => Promise<T>) => Promise<Answer<T>>;
  readonly needOffice: (hub: HubConnection, office: OfficeCode) => Promise<void>;
  /** Makes a secret and writes it into the folder before the hub knows of it. */
  readonly keeping: <T>(
    folder: string,
    nameOf: (made: T) => string,
    make: (keep: (made: T) => Promise<void>) => Promise<readonly string[]>,
  ) => Promise<HubChanged>;
};

/** What offices begin with, and what the province publishes for them. */
export function officeHandlers({
  root,
  now,
  signer,
  withHub,
  needOffice,
  keeping,
}: Needs): Pick<HubAdminHandlers, 'hub.certify' | 'hub.settings' | 'hub.publish'> {
  return {
    'hub.certify': ({ office, passphrase: typed, folder, nameUrdu, titleUrdu, ...officer }) =>
      withHub(async (admin, hub) => {
        await needOffice(hub, office);
        if ([...typed].length < leastPassphrase) throw new Refused('short-passphrase');
        await signer(); // before anything is asked
        const passphrase = (): Promise<string> => Promise.resolve(typed);
        const named = {
          ...{ ...officer, powers: headPowers(office) },
          ...(nameUrdu === '' ? {} : { nameUrdu }),
          ...(titleUrdu === '' ? {} : { titleUrdu }),
        };
        return keeping(
          folder,
          () => `daftar-${office}-${officer.person}-key.json`,
          (keep: (key: WrappedKey) => Promise<void>) =>
            certifyOfficer(admin, named, { root, office, passphrase, signer, now, keep }),
        );
      }),
    'hub.settings': ({ from, province }) =>
      answering(async () => {
        const drafts = await (province ? provinceSettings(from) : startingSettings(anyOffice, from));
        const entries = drafts.map(({ kind, subject, body }) => ({ kind, subject, body }));
        return { file: `${JSON.stringify(entries, undefined, 1)}\n` };
      }),
    'hub.publish': ({ file, office, dryRun }) =>
      withHub(async (admin, hub) => {
        if (office !== undefined) await needOffice(hub, office);
        if (!dryRun) await signer();
        let drafts;
        try {
          drafts = readDrafts(file, 'the file');
        } catch (error) {
          throw new Refused('bad-list', error instanceof Error ? error.message : '');
        }
        const to = office ?? (isForOffices(drafts) ? 'every' : undefined);
        const publications = await publicationsOf(admin, root, drafts, to);
        return { changes: [...(await publishByRoot(admin, root, publications, { signer, dryRun, now }))] };
      }),
  };
}
