import { rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { letterPicture } from '../pictures';
import { median, type Line } from '../report';
import type { Setting } from '../setting';
import { traceTasks } from '../profile';
import { openChromium, openWindow, waitFor } from '../window';
import { demoOfficers, demoPosts } from '#main/cli/demo/plan';
import { fillHub } from './pull';

type Task = { readonly at: number; readonly took: number };
type Scope = { readonly longTasks: Task[] };

/** The window answers: no long task on its thread while acts are pulled and pages are read. */
export async function measureWindow(setting: Setting): Promise<readonly Line[]> {
  const { bench, renderer, count, pages } = setting;
  const painter = await openChromium(await bench.folder('painter'));
  const pictures: Buffer[] = [];
  for (let n = 0; n < pages; n++) pictures.push(await letterPicture(painter));
  await painter.close();
  const access = await fillHub(setting, await bench.acts(count));
  const computer = await bench.computer(bench.supervisor, [], access);
  const window = await openWindow(computer, renderer);
  try {
    const { page } = window;
    const [, officer] = demoOfficers;
    const post = demoPosts.find((one) => one.post === officer.person);
    await page.getByRole('button', { name: post?.title ?? '', exact: true }).click();
    await page.locator('input[type=password]').fill(officer.passphrase);
    await page.keyboard.press('Enter');
    await page.locator('nav').first().waitFor();
    await page.waitForTimeout(3000);
    await page.evaluate(() => {
      const longTasks: Task[] = [];
      Object.assign(globalThis, { longTasks });
      new PerformanceObserver((list) =>
        list.getEntries().forEach((one) => longTasks.push({ at: one.startTime, took: one.duration })),
      ).observe({ type: 'longtask' });
    });
    const trace = await traceTasks(window);
    const began = performance.now();
    window.openLine();
    for (const [n, picture] of pictures.entries()) {
      const path = join(computer.data, 'scanner', `scan-${n}.png`);
      await writeFile(`${path}.part`, picture);
      await rename(`${path}.part`, path);
    }
    const poll = await waitFor(
      () => window.asked.find((one) => one.path.includes('-acts/') && one.path.includes('feed=longpoll')),
      'the end of the pull',
    );
    const tape = async (): Promise<number> => {
      const head: unknown = await page.evaluate(async () =>
        (await fetch('/api/tape.head', { method: 'POST', body: '{}' })).json(),
      );
      return (head as { counter: number }).counter; // the contract's
    };
    const end = Date.now() + 900_000;
    while ((await tape()) < 2 * pages) {
      if (Date.now() > end) throw new Error(`only ${await tape()} acts came of ${pages} pages`);
      await page.waitForTimeout(500);
    }
    const took = performance.now() - began;
    await page.waitForTimeout(500);
    const tasks = await page.evaluate(() => (globalThis as unknown as Scope).longTasks);
    const worst = [...tasks].sort((a, b) => b.took - a.took).slice(0, 10);
    setting.say(
      `window: pull took ${Math.round(poll.began - began)} ms; the longest tasks ${JSON.stringify(worst)}`,
    );
    const computed = await trace();
    const longest = Math.max(0, ...tasks.map((task) => task.took));
    return [
      {
        part: 'window',
        what: 'tasks over 50 ms on the window’s thread',
        value: tasks.length,
        unit: '',
        wanted: { most: 0 },
        note: `${count.toLocaleString('en')} acts pulled, ${pages} pages read in ${Math.round(took / 1000)} s`,
      },
      { part: 'window', what: 'longest of them', value: longest, unit: 'ms', wanted: { most: 50 } },
      ...(computed === undefined
        ? []
        : [
            {
              part: 'window',
              what: 'tasks over 50 ms of the processor’s own time',
              value: computed.filter((took) => took > 50).length,
              unit: '',
              note: 'what other programs on this machine do is left out',
            },
            {
              part: 'window',
              what: 'longest, of the processor’s own time',
              value: Math.max(0, ...computed),
              unit: 'ms',
            },
          ]),
      {
        part: 'window',
        what: 'seconds per page read',
        value: took / 1000 / pages,
        unit: 's',
        rounds: [median([took / 1000 / pages])],
      },
    ];
  } finally {
    await window.close();
  }
}
