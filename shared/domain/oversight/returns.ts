import { officePattern } from '#shared/base/ids';

/** A return's subject: `return:<office>:<template>:<year>:<period, 2 digits>`. */
export const returnSubject = (office: string, template: string, year: string, period: number): string =>
  `return:${office}:${template}:${year}:${String(period).padStart(2, '0')}`;

export type ReturnName = {
  readonly office: string;
  readonly template: string;
  readonly year: string;
  readonly period: number;
};

/** What a return's subject says; nothing if it is no such name. */
export function returnParts(subject: string): ReturnName | undefined {
  const [sort, office = '', template = '', year = '', period = '', ...rest] = subject.split(':');
  const known =
    sort === 'return' &&
    officePattern.test(office) &&
    template !== '' &&
    /^\d{4}-\d{2}$/.test(year) &&
    /^(0[1-9]|1[0-2])$/.test(period) &&
    rest.length === 0;
  return known ? { office, template, year, period: Number(period) } : undefined;
}
