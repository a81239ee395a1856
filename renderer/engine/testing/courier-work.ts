import { afterEach } from 'vitest';
import { dumpRegisters } from './dump-registers';
import { setLine } from './courier';
import { eventually, type TestDevice } from './office';
import { cover, fileOn, openPair, type Pair } from './pairs';

async function openApart(): Promise<Pair> {
  const pair = await openPair();
  for (const device of [pair.desk, pair.laptop]) await setLine(device, false);
  await pair.desk.signIn('superintendent');
  return pair;
}

/** Opens both devices of an office that has no line, the superintendent at the desk; closed after each test. */
export function pairsApart(): () => Promise<Pair> {
  const pairs: Pair[] = [];
  afterEach(async () => {
    for (const pair of pairs.splice(0)) await pair.office.close();
  });
  return async () => {
    const pair = await openApart();
    pairs.push(pair);
    return pair;
  };
}

const papers = (...texts: readonly string[]) => texts.map((text) => new File([text], `${text}.png`));

export async function work(device: TestDevice, about: string, notes: number, ...pages: readonly string[]) {
  const { subject: file } = await device.does({ do: 'open-file', file: { ...cover, about } });
  for (let n = 1; n <= notes; n++)
    await device.does({ do: 'write-note', file, note: { text: `${about} ${n}`, language: 'en' } });
  if (pages.length > 0) await device.engine().api.bringIn(papers(...pages));
  const unread = 'SELECT page FROM scans WHERE page NOT IN (SELECT page FROM readings)';
  await eventually(
    () => device.engine().registers.sql.all(unread).length === 0,
    'the machine has read the pages',
  );
  return file;
}

export const dump = (device: TestDevice) => dumpRegisters(device.engine().registers.sql);
export const tickOf = async (device: TestDevice, file: string) =>
  (await fileOn(device, file))?.noteList[0]?.tick;
export const pageHere = async (device: TestDevice) => {
  const [row] = await device.engine().api.query('documents', {});
  const view = row && (await device.engine().api.query('document', row.document));
  const [page] = view?.pageList ?? [];
  return page ? device.engine().api.pageImage(page.page, true) : undefined;
};
