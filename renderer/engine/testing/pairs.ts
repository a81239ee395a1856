import { expect } from 'vitest';
import type { Act, ActDraft } from '#shared/acts/act';
import { createTestDevice, type TestKey } from '#shared/acts/testing/writers';
import { dumpRegisters } from './dump-registers';
import { createTestOffice, eventually, type TestDevice, type TestOffice } from './office';

/** Both devices of a test office, open. */
export type Pair = { readonly office: TestOffice; readonly desk: TestDevice; readonly laptop: TestDevice };

/** A test office with both devices open; `now` says what each one's clock shows. */
export async function openPair(now?: (who: string) => number): Promise<Pair> {
  const office = await createTestOffice(now ? { now } : {});
  const { office: desk, supervisor: laptop } = office.devices;
  await desk.open();
  await laptop.open();
  return { office, desk, laptop };
}

export const cover = { about: 'Purchase', urgency: 'ordinary', classification: 'open' } as const;
export const fileOn = (device: TestDevice, file: string) => device.engine().api.query('file', file);
export const asideOf = (device: TestDevice) => device.engine().api.query('aside');

/** The texts on a file's note sheet, as a device shows it. */
export const textsOn = async (device: TestDevice, file: string) =>
  (await fileOn(device, file))?.noteList.map((note) => note.text);

/** Waits until both devices hold the same acts; then their registers must be identical. Answers with what they hold. */
export async function inStep({ desk, laptop }: Pair) {
  const dump = (device: TestDevice) => dumpRegisters(device.engine().registers.sql);
  const acts = (device: TestDevice) => JSON.stringify(dump(device).acts);
  await eventually(() => acts(desk) === acts(laptop), 'both have the same acts');
  expect(dump(laptop)).toEqual(dump(desk));
  return dump(desk);
}

const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

/** Acts of a device that no honest program runs on: it writes whatever it is told to, in a post of its choice. */
export async function forge(
  by: TestKey,
  post: string,
  subject: string,
  ...drafts: readonly (Omit<ActDraft, 'subject' | 'v'> & { readonly v?: number })[]
): Promise<readonly Act[]> {
  const code = [...crypto.getRandomValues(new Uint8Array(6))].map((byte) => letters[byte & 31]).join('');
  const made = drafts.map((draft) => ({ v: 1, ...draft, subject }));
  return createTestDevice('KP-0123', code).write(by, post, made, Date.now() + 60_000);
}

/** A note, for `forge`. */
export const noteDraft = (text: string) => ({ kind: 'note.written', body: { text, language: 'en' } });
