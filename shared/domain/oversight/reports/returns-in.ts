import { dayInPakistan, type Day } from '#shared/base/calendar';
import { missingBecause, type Missing } from '../missing';
import type { ReturnTemplate } from '../oversight';
import type { EntityDocument, ReturnDocument } from '../province-documents';
import { silentAfter } from '../silence';
import { daysLate, dueOn, periodsOf, templatesOn } from '../templates';
import type { ReportFacts } from './facts';

const day = 86_400_000;

/** The moment, in milliseconds since 1970, at which a day in Pakistan is over. */
export const endOfDay = (of: Day): number => Date.parse(`${of}T00:00:00+05:00`) + day;

/** One return that an office owes for one period: signed, so many days late or in time, or why it is not there. */
export type ReturnIn = {
  readonly entity: EntityDocument;
  readonly template: ReturnTemplate;
  readonly period: number;
  readonly due: Day;
  readonly document: ReturnDocument | undefined;
  /** Days after the due day that it was signed; nothing while it is missing. */
  readonly late?: number;
  readonly missing?: Missing;
};

/** Whether a return counts as owed: it has come, or its day is over, and nobody excused it. */
export const isOwed = ({ missing, due }: ReturnIn, today: Day): boolean =>
  !missing || (missing.why !== 'exempt' && (missing.why === 'queried' || due < today));

/** The returns that offices owe from July to the report's period, by template, period and office. */
export function returnsIn({ asked, entities, returns, oversight }: ReportFacts): readonly ReturnIn[] {
  const documents = new Map(returns.map((doc) => [doc._id, doc]));
  const templates = [...new Map((oversight?.templates ?? []).map((one) => [one.code, one])).keys()].sort();
  const owing = new Map(
    entities.map((entity) => [entity, templatesOn(oversight, asked.day, entity.kind)] as const),
  );
  return templates.flatMap((code) =>
    Array.from({ length: asked.period }, (_, n) => n + 1).flatMap((period) =>
      [...owing].flatMap(([entity, own]) => {
        const template = own.find((one) => one.code === code);
        return template && periodsOf(template).includes(period)
          ? [returnIn(asked.year, asked.day, entity, template, period, documents)]
          : [];
      }),
    ),
  );
}

function returnIn(
  year: string,
  today: Day,
  entity: EntityDocument,
  template: ReturnTemplate,
  period: number,
  documents: ReadonlyMap<string, ReturnDocument>,
): ReturnIn {
  const name = `return:${entity.office}:${template.code}:${year}:${String(period).padStart(2, '0')}`;
  const [document, due] = [documents.get(name), dueOn(template, year, period)];
  const missing = missingBecause({
    ...{ due, today, document, heardAt: entity.heardAt, silentBefore: endOfDay(today) - silentAfter },
  });
  if (missing) return { entity, template, period, due, document, missing };
  const signed = document?.submittedAt === undefined ? due : dayInPakistan(document.submittedAt);
  return { entity, template, period, due, document, late: daysLate(due, signed) };
}
