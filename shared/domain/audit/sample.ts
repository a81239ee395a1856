import { officePattern } from '#shared/base/ids';

/** A voucher that the auditor asks for; `subject` where a red flag or a list named it. */
export type Asked = { readonly office: string; readonly number: string; readonly subject?: string };

/** A line of a list that names no voucher, counted from 1. */
export type SampleFault = { readonly line: number; readonly text: string };

/**
 * Reads a sample: lines "KP-0101,PV/2026-27/A-00012" (or with a tab, as a workbook gives them); a heading and empty
 * lines are passed over, and what is said twice counts once.
 */
export function parseSample(csv: string): {
  readonly asked: readonly Asked[];
  readonly faults: readonly SampleFault[];
} {
  const found = new Map<string, Asked>();
  const faults: SampleFault[] = [];
  csv
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/)
    .forEach((line, n) => {
      const [office = '', number = '', subject = ''] = line
        .split(/[,\t]/)
        .map((cell) => cell.trim().replace(/^"(.*)"$/, '$1'));
      if (line.trim() === '' || (n === 0 && office.toLowerCase() === 'office')) return;
      if (!officePattern.test(office) || number === '') faults.push({ line: n + 1, text: line });
      else found.set(`${office} ${number}`, { office, number, ...(subject === '' ? {} : { subject }) });
    });
  return { asked: [...found.values()], faults };
}
