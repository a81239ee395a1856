import type { ActDraft } from '#shared/acts/act';
import { chartPublished } from '#shared/acts/kinds/chart-published';
import { deviceEnrolled } from '#shared/acts/kinds/device-enrolled';
import { entityRegistered } from '#shared/acts/kinds/entity-registered';
import { flagRule, oversightPublished, returnTemplate } from '#shared/acts/kinds/oversight-published';
import { officerCertified } from '#shared/acts/kinds/officer-certified';
import { postCreated } from '#shared/acts/kinds/post-created';
import { newOfficerKey, type KeyCrypto } from '#shared/acts/officer-key';
import { province, type OfficeCode } from '#shared/base/ids';
import type { WrappedKey } from '#shared/base/wrapped-key';
import type { Enrolment } from '#shared/contract/enrolment';
import { draft } from '#shared/domain/context';
import { chartSubject } from '#shared/domain/ledger/chart';
import { oversightSubject } from '#shared/domain/oversight/oversight';
import { registrySubject } from '#shared/domain/people/decide';
import flagRules from '#assets/data/flag-rules.json' with { type: 'json' };
import templates from '#assets/data/return-templates.json' with { type: 'json' };
import { createEnrolment } from '#main/hub/enrolment';
import { oversightOf } from '#main/hub/defaults/province-settings';
import type { Heads } from './make-entity';

/** The province's own post in the demo: a post without a person; its passphrase stands on the sign-in screen. */
export const provinceOfficer = {
  ...{ person: 'oversight-officer', passphrase: 'oversight-demo' },
  ...{ name: 'Oversight Officer', nameUrdu: 'نگرانی افسر' },
} as const;

/** Who approves what that officer drafts: a post without a person too. */
export const provinceSupervisor = {
  ...{ person: 'supervising-officer', passphrase: 'oversight-demo' },
  ...{ name: 'Supervising Officer', nameUrdu: 'نگران اعلیٰ' },
} as const;

/** The province's office of the demo: its device's enrolment (still without a hub), its officer's key, its registry entries. */
export type ProvinceOffice = {
  readonly enrolment: Enrolment;
  readonly keys: readonly WrappedKey[];
  readonly registry: readonly ActDraft[];
  /** What the province puts into the registry so that its officer may review the returns of an office. */
  readonly reviews: (office: OfficeCode) => readonly ActDraft[];
};

/** Makes the province's office, with one device and one officer. `iterations` are rounds of PBKDF2; tests use few. */
export async function makeProvinceOffice(
  crypto: KeyCrypto,
  {
    root,
    device,
    heads,
    from,
    iterations,
  }: {
    readonly root: Enrolment['root'];
    readonly device: string;
    readonly heads: Heads;
    /** The day from which the officer holds his post. */
    readonly from: string;
    readonly iterations?: number;
  },
): Promise<ProvinceOffice> {
  const { person, passphrase, name, nameUrdu } = provinceOfficer;
  const second = provinceSupervisor;
  const enrolment = await createEnrolment(crypto.subtle as never, {
    ...{ office: province, device, series: 'A', title: 'Oversight computer', root },
    demo: [provinceOfficer, provinceSupervisor].map((one) => ({
      person: one.person,
      passphrase: one.passphrase,
    })),
  }); // KeyCrypto's subtle is WebCrypto's
  const key = await newOfficerKey(crypto, { person, name, nameUrdu }, passphrase, iterations);
  const above = await newOfficerKey(
    crypto,
    { person: second.person, name: second.name, nameUrdu: second.nameUrdu },
    second.passphrase,
    iterations,
  );
  const subject = registrySubject(province);
  const certified = { key: key.key, publicKey: key.publicKey, person, name, nameUrdu };
  const registry = [
    draft(entityRegistered, subject, {
      ...{ name: 'Finance Department, oversight (demo)', nameUrdu: 'محکمہ خزانہ، نگرانی (نمونہ)' },
      ...{ type: 'Department', district: 'Peshawar' },
    }),
    draft(postCreated, subject, {
      ...{ post: person, title: name, titleUrdu: nameUrdu, rank: 3 },
      powers: ['scan', 'diarise', 'note', 'decide', 'certify', 'review'],
    }),
    draft(deviceEnrolled, subject, {
      ...{ device, series: 'A', title: enrolment.title },
      ...{ key: enrolment.deviceKey.key, publicKey: enrolment.deviceKey.publicKey },
    }),
    draft(officerCertified, subject, { ...certified, posts: [{ post: person, from }] }),
    draft(postCreated, subject, {
      ...{ post: second.person, title: second.name, titleUrdu: second.nameUrdu, rank: 4 },
      powers: ['note', 'decide'],
    }),
    draft(officerCertified, subject, {
      ...{ key: above.key, publicKey: above.publicKey, person: second.person, name: second.name },
      ...{ nameUrdu: second.nameUrdu, posts: [{ post: second.person, from }] },
    }),
    draft(oversightPublished, oversightSubject(province), {
      ...oversightOf('2025-07-01'),
      templates: templates.map((one) => returnTemplate.parse(one)),
      flagRules: flagRules.map((one) => flagRule.parse(one)),
    }),
    draft(chartPublished, chartSubject(province), {
      ...{ from: '2000-07-01', source: 'chart-of-accounts.csv', heads: heads.map((one) => ({ ...one })) },
    }),
  ];
  const reviews = (office: OfficeCode): readonly ActDraft[] => [
    draft(postCreated, registrySubject(office), {
      ...{ post: person, title: name, titleUrdu: nameUrdu, rank: 9, powers: ['review'] },
    }),
    draft(officerCertified, registrySubject(office), { ...certified, posts: [{ post: person, from }] }),
  ];
  return { enrolment, keys: [key, above], registry, reviews };
}
