import type { ActDraft } from '#shared/acts/act';
import { entityRegistered } from '#shared/acts/kinds/entity-registered';
import {
  districtName,
  noticeRung,
  oversightPublished,
  reportSchedule,
} from '#shared/acts/kinds/oversight-published';
import { province } from '#shared/base/ids';
import type { Day } from '#shared/base/calendar';
import { draft } from '#shared/domain/context';
import { oversightSubject } from '#shared/domain/oversight/oversight';
import { registrySubject } from '#shared/domain/people/decide';
import districts from '#assets/data/district-names.json' with { type: 'json' };
import ladder from '#assets/data/notice-ladder.json' with { type: 'json' };
import reports from '#assets/data/report-schedule.json' with { type: 'json' };
import { asked } from './oversight';
import { readChart } from './starting-settings';

/** What the province itself looks at its offices by, from the first day for which its tables say anything. */
export const oversightOf = (indicatorsFrom: Day) => ({
  ...asked(indicatorsFrom),
  reports: reports.map((one) => reportSchedule.parse(one)),
  districts: districts.map((one) => districtName.parse(one)),
});

/**
 * What the province's own office needs before its first report: its name, chart of accounts, the returns and indicators
 * that it asks for from `from` on, rules of red flags, the days of reports, the ladder of notices, names of districts. To
 * be read and mended before it is published, as what offices begin with.
 */
export async function provinceSettings(from: Day): Promise<readonly ActDraft[]> {
  return [
    draft(entityRegistered, registrySubject(province), {
      ...{ name: 'Finance Department, Khyber Pakhtunkhwa', nameUrdu: 'محکمہ خزانہ، خیبر پختونخوا' },
      ...{ type: 'Department', district: 'Peshawar' },
    }),
    await readChart(province),
    draft(oversightPublished, oversightSubject(province), {
      ...oversightOf(from),
      ladder: ladder.map((one) => noticeRung.parse(one)),
    }),
  ];
}
