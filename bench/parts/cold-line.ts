import { createHash, randomBytes } from 'node:crypto';
import type { Engine } from '#engine/engine';
import { createTestOffice } from '#engine/testing/office';
import { openHub } from '../hub';
import { startBadLine } from '../proxies';
import type { Line } from '../report';
import type { Setting } from '../setting';

/** 32 kbit/s for five seconds: what one life of the line carries. Time itself is not waited for. */
const lifeBytes = 20_000;
const pageBytes = 200_000;

const patient = async (holds: () => Promise<boolean>, nudge: () => void, what: string): Promise<void> => {
  const end = Date.now() + 600_000;
  for (; !(await holds()); nudge()) {
    if (Date.now() > end) throw new Error(`did not happen: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
};

/** Scans over a line that is cut again and again: all of them arrive, whole, for hardly more than their own bytes. */
export async function measureColdLine(setting: Setting): Promise<readonly Line[]> {
  const hub = await openHub(setting.root, undefined); // its office has fixed names, so never on somebody's CouchDB
  let nudge = (): void => undefined;
  const line = await startBadLine(hub.url, () => setImmediate(nudge));
  const before = process.env.COUCHDB_URL;
  process.env.COUCHDB_URL = line.url.replace('://', '://admin:admin@');
  const office = await createTestOffice();
  if (before === undefined) delete process.env.COUCHDB_URL;
  else process.env.COUCHDB_URL = before;
  try {
    const { office: desk, supervisor } = office.devices;
    await desk.open();
    await desk.signIn('dealing-assistant');
    await desk.engine().api.ocrControl('pause');
    await desk.engine().api.cutLine(true);
    const pages = Array.from({ length: Math.ceil(setting.scans / pageBytes) }, (_, n) => ({
      name: `${n}.png`,
      bytes: randomBytes(Math.min(pageBytes, setting.scans - n * pageBytes)),
    }));
    const files = pages.map((page) => new File([page.bytes], page.name));
    const taken = await desk.engine().api.bringIn(files);
    if (!taken.ok) throw new Error(JSON.stringify(taken));
    const wake = (engine: Engine) => () => void engine.api.syncNow();
    nudge = wake(desk.engine()); // time is scaled: the pause after a cut is not waited for
    line.setLife(lifeBytes);
    await desk.engine().api.cutLine(false);
    const waits = async (): Promise<boolean> => {
      const view = await desk.engine().api.query('line');
      return view.waitingPages === 0 && view.waitingActs === 0;
    };
    const began = performance.now();
    await patient(waits, nudge, 'all pages reach the hub');
    const up = line.counted();
    const took = performance.now() - began;
    nudge = () => undefined;
    line.setLife(Infinity);
    const reading = await supervisor.open();
    let equal = 0;
    await patient(
      async () => (await reading.api.query('documents', {})).length >= pages.length,
      () => undefined,
      'the second device knows the documents',
    );
    line.setLife(lifeBytes);
    for (const page of pages) {
      const name = createHash('sha256').update(page.bytes).digest('hex');
      for (let tries = 0; tries < 200; tries++) {
        const image = await reading.api.pageImage(name);
        if (!image.ok) continue;
        const bytes = Buffer.from(await image.value.arrayBuffer());
        if (createHash('sha256').update(bytes).digest('hex') === name) equal++;
        break;
      }
    }
    const down = line.counted();
    setting.say(`cold line: ${JSON.stringify({ up, down, took: Math.round(took) })}`);
    const note = `${setting.scans / 1e6} MB in ${pages.length} scans, ${up.cuts} cuts; ${hub.name}`;
    return [
      {
        part: 'cold line',
        what: 'pages with equal SHA-256 on the second device',
        value: equal / pages.length,
        unit: '×',
        wanted: { least: 1 },
        note,
      },
      {
        part: 'cold line',
        what: 'bytes sent ÷ bytes of scans',
        value: up.up / setting.scans,
        unit: '×',
        wanted: { most: 1.1 },
      },
      {
        part: 'cold line',
        what: 'bytes both ways ÷ bytes of scans, sending',
        value: (up.up + up.down) / setting.scans,
        unit: '×',
      },
      {
        part: 'cold line',
        what: 'bytes both ways ÷ bytes of scans, fetching',
        value: (down.up + down.down) / setting.scans,
        unit: '×',
        note: `${down.cuts} cuts`,
      },
    ];
  } finally {
    await office.close();
    await line.close();
    await hub.close();
  }
}
