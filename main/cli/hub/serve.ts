import { connectHub } from '#main/hub/admin';
import { startDaemon } from '#main/hub/rollup/daemon';
import { faultsText, officeLines, startHealthPage, timeText } from '#main/hub/rollup/health';
import { openReportFolder } from '#main/hub/reports/report-files';
import { reportPdf } from './report-pdf';
import { adminOf, readArgs, rootOf, UsageError } from './options';

const defaultPort = 5995;

const whole = (text: string | undefined, otherwise: number, what: string): number => {
  const number = text === undefined ? otherwise : Number(text);
  if (!Number.isInteger(number) || number < 0) throw new UsageError(`${what} is a whole number.`);
  return number;
};

/** `daftar hub serve`: keeps the province's figures up to date until it is ended. */
export async function serve(args: readonly string[]): Promise<number> {
  const parsed = readArgs(args, {
    ...{ every: 'text', port: 'text', quiet: 'flag', reports: 'text', chromium: 'text' },
  });
  const every = whole(parsed.text('every'), 2000, '--every (milliseconds)');
  const port = whole(parsed.text('port'), defaultPort, '--port');
  const { key, publicKey } = await rootOf(parsed);
  const admin = await adminOf(parsed);
  const log = (line: string): void => {
    if (!parsed.flag('quiet')) console.log(`${timeText(Date.now())}  ${line}`);
  };
  const reports = parsed.text('reports');
  const pdf = reports === undefined ? undefined : reportPdf(parsed.text('chromium'));
  if (pdf && !pdf.ok) log(`Reports without PDF. ${pdf.refusal.detail}`);
  const reportFolder =
    reports === undefined ? undefined : await openReportFolder(reports, pdf?.ok ? pdf.value : undefined);
  const daemon = startDaemon({ admin, root: { key, publicKey }, every, log, reportFolder });
  const page = await startHealthPage(connectHub(admin), daemon.health, port).catch(async (error: unknown) => {
    await daemon.close();
    throw error;
  });
  console.log(`Adding up the offices of ${connectHub(admin).address}; health page at ${page.url}`);
  await new Promise<void>((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, resolve);
  });
  await page.close();
  await daemon.close();
  return 0;
}

/** `daftar hub status`: what the hub knows of each office. */
export async function status(args: readonly string[]): Promise<number> {
  const admin = await adminOf(readArgs(args, {}));
  const lines = await officeLines(connectHub(admin));
  for (const { office, name = 'not in the registry', lastActAt, heardAt, faults } of lines) {
    const trouble = faultsText(faults);
    const told = `last act ${timeText(lastActAt)}, heard ${timeText(heardAt)}`;
    console.log(`${office}  ${name}: ${told}${trouble === '' ? '' : `; count in nothing: ${trouble}`}`);
  }
  const heard = lines.filter((line) => line.heardAt !== undefined).length;
  console.log(`${lines.length} offices, ${heard} heard.`);
  return 0;
}
