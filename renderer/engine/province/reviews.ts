import { dayInPakistan } from '#shared/base/calendar';
import type { Oversight } from '#shared/domain/oversight/oversight';
import type { ReturnDocument } from '#shared/domain/oversight/province-documents';
import { daysLate, daysOfPeriod, dueOn } from '#shared/domain/oversight/templates';
import type { ReviewRow } from '../review-views';
import type { Sql } from '../registers/sql';
import { present } from '../views/shape';
import type { Ticks } from '../views/ticks';
import { answersHere } from './answers';

type Row = { readonly document: string; readonly name: string | null; readonly name_urdu: string | null };

/** Signed returns that wait for the province, those that nobody has answered first and the longest waiting on top. */
export function readReviews(sql: Sql, oversight: Oversight | undefined, ticks: Ticks): readonly ReviewRow[] {
  const answered = answersHere(sql, ticks);
  return sql
    .all<Row>(
      `SELECT r.document, e.name, e.name_urdu FROM province_returns r LEFT JOIN province_entities e ON e.office = r.office
       WHERE r.document ->> '$.state' = 'submitted' ORDER BY r.document ->> '$.submittedAt', r.id`,
    )
    .flatMap(({ document: text, name, name_urdu }): readonly ReviewRow[] => {
      const document = JSON.parse(text) as ReturnDocument; // written by `takeDocuments`
      const { office, template: code, year, period, subject, submittedAt = 0 } = document;
      const template = oversight?.templates.findLast((one) => one.code === code);
      if (!template) return [];
      const due = dueOn(template, year, period);
      return [
        {
          ...{ return: subject, office, name: name ?? office, template: code, year, period, due },
          ...{ title: template.title, titleUrdu: template.titleUrdu, every: template.every },
          ...daysOfPeriod(template, year, period),
          ...present({
            nameUrdu: name_urdu ?? undefined,
            answered: answered(subject, document),
          }),
          lateDays: daysLate(due, dayInPakistan(submittedAt)),
          submittedAt: new Date(submittedAt).toISOString(),
        },
      ];
    })
    .toSorted((a, b) => Number(a.answered !== undefined) - Number(b.answered !== undefined));
}
