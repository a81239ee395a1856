import { median, type Line } from '../report';
import type { Setting } from '../setting';
import { isUsable, openWindow } from '../window';

type Start = { readonly host: number; readonly desk: number };

/** Start: from navigation until the sign-in screen takes a passphrase, with a long journal and with a short one. */
export async function measureStart(setting: Setting): Promise<readonly Line[]> {
  const { bench, renderer, many, rounds } = setting;
  const sizes = [100, many] as const;
  const starts = new Map<number, Start[]>();
  const computers = [];
  const first = new Map<number, number>();
  for (const size of sizes) {
    const acts = await bench.acts(size);
    const computer = await bench.computer(bench.office, acts);
    const began = performance.now();
    const window = await openWindow(computer, renderer); // the first start takes the tape in
    first.set(size, performance.now() - began);
    await window.page.waitForTimeout(2000);
    await window.close();
    computers.push({ size, computer });
  }
  for (let round = 0; round < rounds + 2; round++)
    for (const { size, computer } of computers) {
      const window = await openWindow(computer, renderer, false);
      const began = performance.now();
      await window.page.goto(window.address, { waitUntil: 'commit' });
      await isUsable(window.page);
      const start = { host: window.hostOpening, desk: performance.now() - began };
      await window.page.waitForTimeout(500);
      await window.close();
      starts.set(size, [...(starts.get(size) ?? []), start]);
    }
  setting.say(`start: ${JSON.stringify([...starts])}`);
  const of = (size: number, what: keyof Start): readonly number[] =>
    (starts.get(size) ?? []).map((one) => one[what]);
  const row = (size: number, what: keyof Start): Line => ({
    part: 'start',
    what: `${size.toLocaleString('en')} acts, ${what === 'desk' ? 'navigation to sign-in' : 'host alone'}`,
    value: median(of(size, what)),
    unit: 'ms',
    rounds: of(size, what),
  });
  const total = (size: number): number => median((starts.get(size) ?? []).map((one) => one.host + one.desk));
  return [
    ...sizes.flatMap((size) => [row(size, 'desk'), row(size, 'host')]),
    {
      part: 'start',
      what: 'long ÷ short',
      value: median(of(many, 'desk')) / median(of(100, 'desk')),
      unit: '×',
      wanted: { most: 1.5 },
    },
    { part: 'start', what: 'long ÷ short, host counted too', value: total(many) / total(100), unit: '×' },
    {
      part: 'start',
      what: `first start, ${many.toLocaleString('en')} acts taken in from the tape`,
      value: (first.get(many) ?? NaN) / 1000,
      unit: 's',
    },
  ];
}
