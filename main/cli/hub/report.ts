import { dayInPakistan, fiscalYearOf, isDay, periodOf } from '#shared/base/calendar';
import { officePattern } from '#shared/base/ids';
import { rangeOf, type ReportAsked } from '#shared/domain/oversight/reports/facts';
import { reportKinds } from '#shared/domain/oversight/reports/report';
import { connectHub } from '#main/hub/admin';
import { openReportFolder, reportFilesName } from '#main/hub/reports/report-files';
import { makeReports, readKnown } from '#main/hub/reports/read-facts';
import { reportPdf } from './report-pdf';
import { adminOf, need, readArgs, rootOf, UsageError } from './options';

const options = { period: 'text', entity: 'text', day: 'text', out: 'text', chromium: 'text' } as const;

/**
 * `daftar hub report KIND --period 2026-09 --out FOLDER`: a report of what the hub holds, as a page and a workbook in both
 * languages, and as JSON; with `--pdf` as PDF too, and exit code 1 when there is none. Without `--day` what is due is judged by today; with it the same documents give the same bytes.
 */
export async function report(args: readonly string[]): Promise<number> {
  const parsed = readArgs(args, { ...options, pdf: 'flag' }, [`the report: ${reportKinds.join(', ')}`]);
  const kind = reportKinds.find((one) => one === parsed.places[0]);
  if (!kind) throw new UsageError(`There is no report ${parsed.places[0]}: name ${reportKinds.join(', ')}.`);
  const first = `${need(parsed.text('period'), '--period 2026-09')}-01`;
  if (!isDay(first)) throw new UsageError('--period is a month: 2026-09.');
  const day = parsed.text('day') ?? dayInPakistan(Date.now());
  if (!isDay(day)) throw new UsageError('--day is a day: 2026-10-15.');
  const office = parsed.text('entity');
  if ((kind === 'entity') !== (office !== undefined))
    throw new UsageError('--entity KP-0101 goes with the report entity, and with no other.');
  if (office !== undefined && !officePattern.test(office))
    throw new UsageError(`Not an office's code: ${office}. They look like KP-0101.`);
  const folder = need(parsed.text('out'), '--out FOLDER');
  const { key, publicKey } = await rootOf(parsed);
  const hub = connectHub(await adminOf(parsed));
  const year = fiscalYearOf(first);
  const asked: ReportAsked = {
    ...{ kind, year, period: rangeOf({ kind, year, period: periodOf(first) }).to, day },
    ...(office === undefined ? {} : { office }),
  };
  const [made] = await makeReports(hub, await readKnown(hub, { key, publicKey }), [asked]);
  if (!made || made.coverage.of === 0)
    throw new Error(
      `The hub has no documents of ${office ?? 'any office'}: is \`daftar hub serve\` running?`,
    );
  const pdf = parsed.flag('pdf') ? reportPdf(parsed.text('chromium')) : undefined;
  const into = await openReportFolder(folder, pdf?.ok ? pdf.value : undefined);
  const name = reportFilesName(made);
  const none = (await into.write(made)) ?? (pdf && !pdf.ok ? pdf.refusal : undefined);
  await into.writeText(`${name}.json`, `${JSON.stringify(made, undefined, 1)}\n`);
  const { here, of } = made.coverage;
  const what = `pages, workbooks${pdf && !none ? ', PDFs' : ''} and JSON`;
  console.log(`${name}: ${what} in ${folder}; ${here} of ${of} offices in the figures.`);
  if (none) console.error(`No PDF: ${none.detail}`);
  return none ? 1 : 0;
}
