import type { BodyOf } from '#shared/acts/kind';
import type { fileRecorded } from '#shared/acts/kinds/file-recorded';
import type { policySet } from '#shared/acts/kinds/policy-set';
import type { Day } from '#shared/base/calendar';
import { policyOn, type Policy } from '../ledger/control/policy';

export type FileNumbers = NonNullable<BodyOf<typeof policySet>['fileNumbers']>;
export type Retention = BodyOf<typeof fileRecorded>['retention'];

/**
 * The last day that a file is kept by the rule of a day, counted from the day it was closed; nothing for class A or where the office has no
 * rule.
 */
export function keepUntil(
  policy: Policy | undefined,
  retention: Retention,
  on: Day,
  closed: Day = on,
): Day | undefined {
  if (retention === 'A') return undefined;
  const years = policyOn(policy, 'retentionYears', on)?.[retention];
  return years === undefined ? undefined : `${Number(closed.slice(0, 4)) + years}-12-31`;
}

export type NumberParts = {
  readonly series: string;
  readonly serial: number;
  readonly year: number;
  readonly section?: string | undefined;
  readonly mainHead?: string | undefined;
  readonly part?: number | undefined;
};

/**
 * A file's printed number by the office's template. What a file has not leaves no trace, nor the sign before it:
 * "{office}/{section}/{serial}" without a section is "DHQ/A-7".
 */
export function numberBy(rule: Pick<FileNumbers, 'template' | 'office'>, parts: NumberParts): string {
  const values: Readonly<Record<string, string>> = {
    office: rule.office,
    section: parts.section ?? '',
    mainHead: parts.mainHead ?? '',
    serial: `${parts.series}-${parts.serial}`,
    part: parts.part === undefined ? '' : `Pt-${parts.part}`,
    year: String(parts.year),
  };
  const filled = rule.template.replace(/([/.()\- ]*)\{(\w+)\}/g, (_, before: string, token: string) => {
    const value = values[token] ?? '';
    return value === '' ? before.replace(/[/.\- ]+$/, '') : before + value;
  });
  return filled
    .replace(/\(\)/g, '')
    .replace(/^[/.\- ]+|[/\- ]+$/g, '')
    .trim();
}

/**
 * The number of a part file: the main file's own, by the template if that has a place for parts and gave the main file
 * its number; otherwise with the part behind it.
 */
export function partNumber(
  rule: Pick<FileNumbers, 'template' | 'office'> | undefined,
  main: NumberParts & { readonly number: string },
  part: number,
): string {
  const { series, serial, year, section, mainHead } = main;
  const parts = { series, serial, year, section, mainHead };
  const isByTemplate = rule?.template.includes('{part}') && numberBy(rule, parts) === main.number;
  return rule && isByTemplate ? numberBy(rule, { ...parts, part }) : `${main.number} (Pt-${part})`;
}
