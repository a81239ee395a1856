import { sealActs, type ChainHead } from '#shared/acts/seal';
import type { Act, ActDraft } from '#shared/acts/act';
import { newKeyPair, newOfficerKey, openSigner, type KeyCrypto } from '#shared/acts/officer-key';
import { accountOpened } from '#shared/acts/kinds/account-opened';
import { budgetSanctioned } from '#shared/acts/kinds/budget-sanctioned';
import { deviceEnrolled } from '#shared/acts/kinds/device-enrolled';
import { entityRegistered } from '#shared/acts/kinds/entity-registered';
import { headMapped } from '#shared/acts/kinds/head-mapped';
import { officerCertified } from '#shared/acts/kinds/officer-certified';
import { policySet } from '#shared/acts/kinds/policy-set';
import { postCreated } from '#shared/acts/kinds/post-created';
import { releaseIssued } from '#shared/acts/kinds/release-issued';
import { dayInPakistan, daysOf, fiscalYearOf } from '#shared/base/calendar';
import { toBase64Url } from '#shared/base/bytes';
import { startOfTime } from '#shared/base/clock';
import type { Signer } from '#shared/base/crypto';
import { province, subjectId } from '#shared/base/ids';
import type { WrappedKey } from '#shared/base/wrapped-key';
import type { Enrolment } from '#shared/contract/enrolment';
import { hubSeries } from '#shared/acts/courier/bundle';
import { draft } from '#shared/domain/context';
import { budgetSubject } from '#shared/domain/ledger/budget';
import { chartSubject } from '#shared/domain/ledger/chart';
import { policySubject } from '#shared/domain/ledger/control/policy';
import { registrySubject } from '#shared/domain/people/decide';
import { billDrafts } from './bills';
import { cashDrafts, chequeDrafts } from './cash';
import { chargeDrafts } from './charges';
import { debtDrafts, demoDebtBudget } from './debt';
import { oversightDrafts } from './oversight';
import { receiptDrafts } from './receipts';
import { chartDraft } from '#main/hub/defaults/chart';
import { createEnrolment, newDeviceCode } from '#main/hub/enrolment';
import {
  demoAccount,
  demoBudget,
  demoDevices,
  demoOffice,
  demoOfficers,
  demoOwnHeads,
  demoPaperless,
  demoPolicy,
  demoPosts,
  demoReleases,
} from './plan';

/** One device of the demo office: its enrolment (still without a hub) and the officers' keys on it. */
export type DemoDevice = {
  readonly name: string;
  readonly enrolment: Enrolment;
  readonly keys: readonly WrappedKey[];
};
export type MadeOffice = {
  readonly devices: readonly DemoDevice[];
  /** The hub itself, as a device of the province: bundles for the hub are sealed for its key. */
  readonly hubDevice: Enrolment;
  readonly acts: readonly Act[];
  readonly root: { readonly key: string; readonly publicKey: string; readonly signer: Signer };
};

export type MakeOptions = {
  readonly crypto: KeyCrypto;
  /** The wall clock, milliseconds since 1970. */
  readonly now: number;
  /** Heads of account to publish. */
  readonly heads: readonly { readonly code: string; readonly name: string }[];
  /** Names of major and minor heads. */
  readonly groups?: readonly { readonly code: string; readonly name: string }[];
  /** Whether the bank account has a cheque book, so that payments name leaves of it, and an imprest is open. */
  readonly withCheques?: boolean;
  /** The province's own key; a new one otherwise. */
  readonly rootKey?: MadeOffice['root'];
  /** Rounds of PBKDF2 for the officers' keys; tests use few. */
  readonly iterations?: number;
};

/** Makes the demo office: keys, enrolments, and the province's acts that set it up, sealed as any others. */
export async function makeDemoOffice({
  crypto,
  now,
  heads,
  groups,
  withCheques = false,
  rootKey,
  iterations,
}: MakeOptions): Promise<MadeOffice> {
  const random = (count: number) => crypto.getRandomValues(new Uint8Array(count));
  const { signer, ...root } = rootKey ?? (await newRoot(crypto));
  const devices: DemoDevice[] = [];
  for (const { name, series, title, officers } of demoDevices) {
    const demo = demoOfficers
      .filter((officer) => officers.some((person) => person === officer.person))
      .map((officer) => ({ ...officer }));
    const device = newDeviceCode(random);
    const enrolment = await createEnrolment(crypto.subtle as never, {
      office: demoOffice.office,
      device,
      series,
      title,
      root,
      demo,
    }); // KeyCrypto's subtle is WebCrypto's
    const keys = await Promise.all(
      demo.map(({ person, passphrase }) => {
        const post = demoPosts.find((one) => one.post === person);
        return newOfficerKey(
          crypto,
          { person, name: post?.title ?? person, nameUrdu: post?.titleUrdu },
          passphrase,
          iterations,
        );
      }),
    );
    devices.push({ name, enrolment, keys });
  }
  const hubDevice = await createEnrolment(crypto.subtle as never, {
    office: province,
    device: newDeviceCode(random),
    series: hubSeries,
    title: 'The hub',
    root,
  }); // as above
  const today = dayInPakistan(now);
  const drafts = [
    hubDraft(hubDevice),
    ...registryDrafts(devices, today),
    ...ledgerDrafts(heads, groups, today, withCheques),
  ];
  const start: ChainHead = {
    office: province,
    device: newDeviceCode(random),
    counter: 0,
    prev: '',
    clock: startOfTime,
  };
  const sealed = await sealActs(crypto.subtle, start, drafts, signer, 'province', now);
  return { devices, hubDevice, acts: sealed.map((one) => one.act), root: { ...root, signer } };
}

async function newRoot(crypto: KeyCrypto): Promise<MadeOffice['root']> {
  const { key, publicKey, privateKey } = await newKeyPair(crypto);
  return { key, publicKey: toBase64Url(publicKey), signer: await openSigner(crypto, key, privateKey) };
}

function hubDraft({ device, series, title, deviceKey: { key, publicKey } }: Enrolment): ActDraft {
  return draft(deviceEnrolled, registrySubject(province), { device, series, title, key, publicKey });
}

function registryDrafts(devices: readonly DemoDevice[], today: string): ActDraft[] {
  const registry = registrySubject(demoOffice.office);
  const { name, nameUrdu, type, district } = demoOffice;
  const from = daysOf(fiscalYearOf(today)).first;
  return [
    draft(entityRegistered, registry, { name, nameUrdu, type, district }),
    ...demoPosts.map((post) => draft(postCreated, registry, post)),
    ...devices.map(({ enrolment: { device, series, title, deviceKey } }) =>
      draft(deviceEnrolled, registry, {
        device,
        series,
        title,
        key: deviceKey.key,
        publicKey: deviceKey.publicKey,
      }),
    ),
    ...devices.flatMap(({ keys }) =>
      keys.map(({ key, publicKey, person, name: officer, nameUrdu: officerUrdu }) =>
        draft(officerCertified, registry, {
          key,
          publicKey,
          person,
          name: officer,
          nameUrdu: officerUrdu,
          posts: [{ post: person, from }],
        }),
      ),
    ),
  ];
}

function ledgerDrafts(
  heads: MakeOptions['heads'],
  groups: MakeOptions['groups'],
  today: string,
  withCheques: boolean,
): ActDraft[] {
  const year = fiscalYearOf(today);
  const { first } = daysOf(year);
  const { name, title, sort, head, number, opening } = demoAccount;
  return [
    chartDraft(demoOffice.office, heads, groups),
    draft(policySet, policySubject(demoOffice.office), {
      from: '2000-07-01',
      ...demoPolicy,
      paperless: demoPaperless(today),
    }),
    ...demoOwnHeads
      .filter((own) => heads.some((one) => one.code === own.head))
      .map((own) => draft(headMapped, chartSubject(demoOffice.office), { ...own, from: first })),
    ...billDrafts(demoOffice.office, first),
    ...receiptDrafts(demoOffice.office, today),
    ...chargeDrafts(demoOffice.office, today),
    ...debtDrafts(demoOffice.office, today),
    ...oversightDrafts(demoOffice.office, today),
    draft(accountOpened, subjectId('account', name), { title, sort, head, number, on: first, opening }),
    ...cashDrafts(first),
    ...(withCheques ? chequeDrafts(name, first) : []),
    ...[...demoBudget, ...demoDebtBudget].flatMap((line) => [
      draft(budgetSanctioned, budgetSubject(year, line.head), {
        year,
        head: line.head,
        amount: line.sanctioned,
      }),
      ...demoReleases
        .map(({ quarter, percent, month }) => ({
          year,
          quarter,
          head: line.head,
          amount: (line.sanctioned * percent) / 100,
          on: `${first.slice(0, 4)}-${month}-01`,
        }))
        .filter((release) => release.on <= today)
        .map((release) => draft(releaseIssued, budgetSubject(year, line.head), release)),
    ]),
  ];
}
