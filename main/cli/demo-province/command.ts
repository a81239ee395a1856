import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { dayInPakistan, isDay } from '#shared/base/calendar';
import { openDemo } from '../demo/home';
import { ensureProvince, makeProvince, smallProvince } from './home';
import { seededKey } from './seeded';
import type { Told } from './write-province';

export const demoHelp = `daftar demo [--entities 12] [--months 6] [--seed 7] [--papers 20] [--data FOLDER] [--fresh]
  Makes a province of so many bodies and months beside the demo office, for npm start -- --device province.
daftar demo --hub URL --data FOLDER [--entities 183] [--months 12] [--seed 7] [--papers 2] [--today YYYY-MM-DD]
  The same in a CouchDB (URL with its administrator). FOLDER/province gets the device's enrolment and planted.json,
  the list of what is wrong in the books on purpose. The same seed and day make the same acts.`;

const whole = (text: string, what: string): number => {
  const number = Number(text);
  if (!Number.isInteger(number) || number < 1) throw new Error(`--${what} is a whole number above 0.`);
  return number;
};

/** `daftar demo`: a province in a box. */
export async function demo(args: readonly string[]): Promise<number> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      entities: { type: 'string', default: String(smallProvince.entities) },
      months: { type: 'string', default: String(smallProvince.months) },
      seed: { type: 'string', default: smallProvince.seed },
      papers: { type: 'string', default: String(smallProvince.papers) },
      today: { type: 'string', default: dayInPakistan(Date.now()) },
      data: { type: 'string', default: join(process.cwd(), '.demo') },
      hub: { type: 'string' },
      fresh: { type: 'boolean', default: false },
    },
  });
  if (!isDay(values.today)) throw new Error('--today is a day: 2026-11-21.');
  const data = join(process.cwd(), 'assets/data');
  const made = {
    ...{ entities: whole(values.entities, 'entities'), months: whole(values.months, 'months') },
    ...{ seed: values.seed, papers: whole(values.papers, 'papers') },
  };
  const begun = Date.now();
  const told: Told = (done, of, stage) => {
    const seconds = Math.round((Date.now() - begun) / 1000);
    if (done % 10 === 0 || done === of) console.log(`${done} of ${of} bodies are ${stage} (${seconds} s).`);
  };
  const say = (acts: number, planted: number): void =>
    console.log(
      `${acts} acts; ${planted} things are planted: ${join(values.data, 'province', 'planted.json')}`,
    );
  if (values.hub !== undefined) {
    const written = await makeProvince({
      ...{ ...made, folder: values.data, data, admin: { url: values.hub }, today: values.today, told },
      ...{ root: seededKey(`root ${values.seed}`), taken: [] },
    });
    say(written.acts, written.planted.length);
    return 0;
  }
  const hub = await openDemo(values.data, join(data, 'chart-of-accounts.csv'), {
    ...{ fresh: values.fresh, atWork: true },
  });
  try {
    const written = await ensureProvince(values.data, data, made, told);
    if (written) say(written.acts, written.planted.length);
    else console.log('There is a province already: --fresh makes the demo anew.');
  } finally {
    await hub.close();
  }
  return 0;
}
