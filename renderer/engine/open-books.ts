import type { KeyCrypto } from '#shared/acts/officer-key';
import type { EngineApi } from './api';
import { createBooks } from './commands/books';
import { lookIntoVault } from './page-images';
import type { Kept } from './registers/acts-table';
import { openRegisters } from './registers/registers';
import type { Surroundings } from './surroundings';

const nameLetters = 'abcdefghijklmnopqrstuvwxyz234567';

/** Sixteen letters of base32: 80 random bits, enough for every subject that the province will ever name. */
const randomName = (crypto: KeyCrypto): string =>
  [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => nameLetters[byte & 31]).join('');

/** Opens journal and registers and brings them up to the tape. `changed` is told which subjects change from then on. */
export async function openBooks(
  around: Surroundings,
  progress: Parameters<EngineApi['open']>[0],
  changed: (subjects: readonly string[]) => void,
) {
  const { host, crypto, now } = around;
  progress({ stage: 'host', done: 0, total: 1 });
  const identity = await host.call('host.identity', {});
  const newName = (): string => randomName(crypto);
  progress({ stage: 'journal', done: 0, total: 1 });
  const journal = await around.openJournal();
  const { office, root } = identity;
  const actsOf = (kept: readonly Kept[]) => journal.get(kept.map(({ place }) => place));
  const registers = await openRegisters({ place: around.registersPlace, newName, office, root, actsOf });
  const books = createBooks({ identity, host, journal, registers, subtle: crypto.subtle, now, changed });
  await books.catchUp(progress);
  await lookIntoVault(host, registers);
  return { identity, newName, journal, registers, books };
}
