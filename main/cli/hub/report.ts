import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { dayInPakistan, fiscalYearOf, isDay, periodOf } from '#shared/base/calendar';
import { officePattern } from '#shared/base/ids';
import { rangeOf, type ReportAsked } from '#shared/domain/oversight/reports/facts';
import { reportKinds } from '#shared/domain/oversight/reports/report';
import { reportId } from '#shared/domain/oversight/reports/report-document';
import { connectHub } from '#main/hub/admin';
import { filesOf } from '#main/hub/reports/keep-reports';
import { makeReports, readKnown } from '#main/hub/reports/read-facts';
import { adminOf, need, readArgs, rootOf, UsageError } from './options';

/**
 * `daftar hub report KIND --period 2026-09 --out FOLDER`: a report of what the hub holds, as a page and a workbook in both
 * languages, and as JSON. Without `--day` what is due is judged by today; with it the same documents give the same bytes.
 */
export async function report(args: readonly string[]): Promise<number> {
  const parsed = readArgs(args, { period: 'text', entity: 'text', day: 'text', out: 'text' }, [
    `the report: ${reportKinds.join(', ')}`,
  ]);
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
  await mkdir(folder, { recursive: true });
  const name = reportId(made).slice('report:'.length).replaceAll(':', '-');
  for (const [ending, bytes] of Object.entries(filesOf(made)))
    await writeFile(join(folder, `${name}-${ending}`), bytes);
  await writeFile(join(folder, `${name}.json`), `${JSON.stringify(made, undefined, 1)}\n`);
  const { here, of } = made.coverage;
  console.log(`${name}: pages, workbooks and JSON in ${folder}; ${here} of ${of} offices in the figures.`);
  return 0;
}
