import type { Act, ActDraft } from '#shared/acts/act';
import type { Power } from '#shared/acts/kind';
import { createTestDevice, newTestKey, type TestDevice, type TestKey } from '#shared/acts/testing/writers';
import { databasesOf, registryDatabase } from '#shared/hub/databases';
import type { HubAdmin } from '../admin';
import { publishActs } from '../publish';

export const year = '2026-27';
export const morning = Date.UTC(2026, 10, 20, 5);

const powers: Readonly<Record<string, readonly Power[]>> = {
  clerk: ['prepare-voucher', 'note'],
  chief: ['approve-voucher', 'keep-accounts', 'certify', 'decide'],
};
const draft = (kind: string, subject: string, body: object, v = 1): ActDraft => ({
  ...{ kind, subject, v },
  body: body as ActDraft['body'],
});

/** An office whose acts are written by hand, as its devices would write them, and put at a hub. */
export async function createRollupOffice(
  admin: HubAdmin,
  office: string,
  root: TestKey,
  provinceDevice: string,
) {
  const [clerk, chief, stranger, machine] = await Promise.all([1, 2, 3, 4].map(() => newTestKey()));
  if (!clerk || !chief || !stranger || !machine) throw new Error('no keys');
  const province = createTestDevice('KP-0000', provinceDevice);
  const device = createTestDevice(office, 'ABCDEF');
  const registry = `registry:${office}`;
  let minutes = 0;
  const account = `account:${office}.bank`;
  const { acts: database } = databasesOf(office);
  const put = async (name: string, acts: readonly Act[]): Promise<void> => {
    const report = await publishActs(admin, name, acts);
    if (report.refused.length > 0) throw new Error(JSON.stringify(report.refused));
  };
  const write = async (
    by: TestKey,
    post: string,
    drafts: readonly ActDraft[],
    on: TestDevice = device,
  ): Promise<readonly Act[]> => {
    const acts = await on.write(by, post, drafts, morning + 60_000 * ++minutes);
    for (const act of acts) for (const other of [province, device]) if (other !== on) other.see(act);
    return acts;
  };
  const certified = (who: TestKey, person: string, post: string): ActDraft =>
    draft('officer.certified', registry, {
      ...{ key: who.key, publicKey: who.publicKey, person, name: person },
      posts: [{ post, from: '2026-07-01' }],
    });

  /** A voucher of the office and its passing, as acts that are at no hub yet. */
  const voucher = async (
    n: number,
    amount: number,
    options: { by?: TestKey; passed?: boolean; on?: TestDevice } = {},
  ) => {
    const subject = `voucher:${office}.v${String(n).padStart(4, '0')}`;
    const body = {
      ...{ type: 'payment', year, series: 'A', serial: n, number: `PV/${n}`, date: '2026-11-20' },
      ...{ payee: 'P', about: 'About', account, documents: [] },
      lines: [
        { head: 'A03303', name: 'Electricity', debit: amount, credit: 0 },
        { head: 'F01406', name: 'Bank', debit: 0, credit: amount },
      ],
    };
    const made = await write(clerk, 'clerk', [draft('voucher.prepared', subject, body)], options.on);
    if (options.passed === false) return made;
    const passed = await write(
      options.by ?? chief,
      'chief',
      [draft('voucher.posted', subject, {})],
      options.on,
    );
    return [...made, ...passed];
  };
  const openAccount = (): Promise<readonly Act[]> =>
    write(chief, 'chief', [
      draft('account.opened', account, {
        ...{ title: 'Bank', sort: 'bank', head: 'F01406', on: '2026-07-01', opening: 50_000 },
      }),
    ]);

  return {
    ...{ office, account, database, device, province, clerk, chief, stranger, machine, put, write, voucher },
    ...{ draft, openAccount, certified },
    /** The registry's acts: the entity, its posts, officers and one device. */
    async found(): Promise<void> {
      const drafts = [
        draft(
          'entity.registered',
          registry,
          {
            ...{
              name: 'Hospital',
              type: 'DHQ hospital',
              district: 'Bannu',
              department: 'Health',
              phase: '1',
            },
          },
          2,
        ),
        ...Object.entries(powers).map(([post, held], rank) =>
          draft('post.created', registry, { post, title: post, rank: rank + 1, powers: held }),
        ),
        certified(clerk, 'p-clerk', 'clerk'),
        certified(chief, 'p-chief', 'chief'),
        draft('device.enrolled', registry, {
          ...{
            device: 'ABCDEF',
            series: 'A',
            title: 'Accounts room',
            key: machine.key,
            publicKey: machine.publicKey,
          },
        }),
      ];
      await put(registryDatabase, await write(root, 'province', drafts, province));
    },
  };
}
export type RollupOffice = Awaited<ReturnType<typeof createRollupOffice>>;
