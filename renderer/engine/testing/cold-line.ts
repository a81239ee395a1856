import { createHash, randomBytes } from 'node:crypto';
import type { Engine } from '../engine';
import { startBadLine, type BadLine } from './bad-line';
import { createTestOffice } from './office';

/** 32 kbit/s for five seconds: what one life of the line carries. Time itself is not waited for. */
export const lifeBytes = 20_000;
const pageBytes = 200_000;

type Counted = ReturnType<BadLine['counted']>;

/** What sending scans over a cold line cost, and fetching them again. */
export type ColdLine = {
  readonly pages: number;
  /** Pages that the second device had with the same SHA-256. */
  readonly equal: number;
  readonly sending: Counted;
  readonly fetching: Counted;
};

async function patient(holds: () => Promise<boolean>, nudge: () => void, what: string): Promise<void> {
  const end = Date.now() + 120_000;
  for (; !(await holds()); nudge()) {
    if (Date.now() > end) throw new Error(`did not happen: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/**
 * Brings in `bytes` bytes of scans on one device, sends them over a line that is cut after every `lifeBytes`, and reads
 * them on the other device over such a line (design.md, promise 6).
 */
export async function sendOverColdLine(bytes: number): Promise<ColdLine> {
  let nudge = (): void => undefined;
  let line: BadLine | undefined;
  const office = await createTestOffice({
    line: async (hub) => {
      line = await startBadLine(hub, () => setImmediate(nudge));
      return line.url;
    },
  });
  if (!line) throw new Error('no line');
  try {
    const { office: desk, supervisor } = office.devices;
    await desk.open();
    await desk.signIn('dealing-assistant');
    await desk.engine().api.ocrControl('pause');
    await desk.engine().api.cutLine(true);
    const pages = Array.from({ length: Math.ceil(bytes / pageBytes) }, (_, n) =>
      randomBytes(Math.min(pageBytes, bytes - n * pageBytes)),
    );
    const taken = await desk.engine().api.bringIn(pages.map((page, n) => new File([page], `${n}.png`)));
    if (!taken.ok) throw new Error(JSON.stringify(taken));
    const wake = (engine: Engine) => () => void engine.api.syncNow();
    nudge = wake(desk.engine()); // the pause after a cut is not waited for either
    line.setLife(lifeBytes);
    await desk.engine().api.cutLine(false);
    const settled = async (): Promise<boolean> => {
      const view = await desk.engine().api.query('line');
      return view.waitingPages === 0 && view.waitingActs === 0;
    };
    await patient(settled, nudge, 'all pages reach the hub');
    const sending = line.counted();
    nudge = () => undefined;
    line.setLife(Infinity);
    const reading = await supervisor.open();
    const known = async () => (await reading.api.query('documents', {})).length >= pages.length;
    await patient(known, () => undefined, 'the second device knows the documents');
    line.setLife(lifeBytes);
    let equal = 0;
    for (const name of pages.map(sha256)) {
      for (let tries = 0; tries < 200; tries++) {
        const image = await reading.api.pageImage(name);
        if (!image.ok) continue;
        if (sha256(new Uint8Array(await image.value.arrayBuffer())) === name) equal++;
        break;
      }
    }
    return { pages: pages.length, equal, sending, fetching: line.counted() };
  } finally {
    await office.close();
    await line.close();
  }
}
