import type { Act, ActDraft } from '#shared/acts/act';
import { createTestDevice, newTestKey } from '#shared/acts/testing/writers';
import { certified, held, office, postCreated, powers, type Cast, type Deed, type Name } from './deeds';

export async function makeCast(): Promise<Cast> {
  const [root, clerk, clerk2, chief, chief2, newcomer, machine, stranger] = [
    await newTestKey(),
    await newTestKey(),
    await newTestKey(),
    await newTestKey(),
    await newTestKey(),
    await newTestKey(),
    await newTestKey(),
    await newTestKey(),
  ];
  return { root, clerk, clerk2, chief, chief2, newcomer, machine, stranger } as Cast; // eight keys were made above
}

const morning = Date.UTC(2026, 10, 20, 5);
const minute = 60_000;
const ownPost: Readonly<Record<Name, string>> = {
  root: 'province',
  clerk: 'clerk',
  clerk2: 'clerk',
  chief: 'chief',
  chief2: 'chief',
  newcomer: 'registrar',
  machine: 'machine',
  stranger: 'clerk',
};

/** Seals a history: each device chains its own acts, and sees what others did only now and then. */
export async function seal(cast: Cast, history: readonly Deed[]): Promise<readonly Act[]> {
  const province = createTestDevice('KP-0000', 'PPPPPP');
  const devices = ['AAAAAA', 'BBBBBB', 'CCCCCC'].map((code) => createTestDevice(office, code));
  const founding = [
    postCreated('clerk', powers.clerk ?? []),
    postCreated('chief', powers.chief ?? [], 2),
    certified(cast, 'clerk', 'p-clerk', [held('clerk')]),
    certified(cast, 'chief', 'p-chief', [held('chief')]),
  ];
  const acts: Act[] = [
    ...(await province.write(cast.root, 'province', founding.map(version), morning - 1000 * minute)),
  ];
  for (const [n, { who, post, device, off, sees, what }] of history.entries()) {
    const writer = who === 'root' ? province : devices[device];
    if (!writer) continue;
    if (sees) acts.forEach(writer.see);
    const at = morning + (n + off) * minute;
    acts.push(
      ...(await writer.write(cast[who], post === 'own' ? ownPost[who] : post, [version(what(cast))], at)),
    );
  }
  return acts;
}

const version = (draft: ReturnType<Deed['what']>): ActDraft => ({ v: 1, ...draft });
