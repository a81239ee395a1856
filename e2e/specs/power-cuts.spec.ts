import { about, expectPages, expectSaved, powerCuts } from '../fixtures/power-cuts';
import { expect, test } from '../fixtures/test';
import { FilesPage } from '../pages/files-page';
import { FramePage } from '../pages/frame-page';
import { SignInPage } from '../pages/sign-in-page';

/** In two offices at once, one half of the rounds in each. */
const rounds = Math.ceil(Number(process.env.DAFTAR_ROUNDS ?? 32) / 2);

// SQLite's program says so in two messages, one of them without words, when the host goes while it is being loaded.
test.use({ expectedFaults: /fetch|network|host|preload|ArrayBuffer instantiation|^$/i });

for (const half of ['first', 'second'] as const) {
  test(`${rounds} power cuts at random moments lose nothing that was shown as saved (${half} half)`, async ({
    office,
  }, info) => {
    test.setTimeout(120_000 + rounds * 40_000);
    const seed = Number(process.env.DAFTAR_SEED ?? Math.floor(Math.random() * 1e9));
    console.log(`power cuts with DAFTAR_SEED=${seed}`);
    info.annotations.push({ type: 'seed', description: String(seed) });
    const device = office.device('office');
    await device.open();
    await new SignInPage(device).signIn('superintendent');
    await new FramePage(device).enter('files');
    await new FilesPage(device).newFile(about);
    await device.open();

    const { promised, saved } = await powerCuts(office, device, rounds, seed);
    console.log(`${rounds} power cuts, ${saved} acts saved meanwhile`);
    expect(saved).toBeGreaterThan(0);

    const frame = new FramePage(device);
    await new SignInPage(device).signIn('superintendent');
    await frame.enter('files');
    const files = new FilesPage(device);
    await files.open(about);
    for (const text of promised) await expect(files.sheet().getByText(text)).toBeVisible();
    await frame.allSent();
    await expectSaved(office, device);
    expect(await expectPages(device)).toBeGreaterThan(0);

    const laptop = office.device('supervisor');
    await laptop.open();
    await new SignInPage(laptop).signIn('superintendent');
    await new FramePage(laptop).allSent();
    const whole = await office.verify('office');
    await expect.poll(() => office.verify('supervisor'), { timeout: 60_000 }).toEqual(whole);
  });
}
