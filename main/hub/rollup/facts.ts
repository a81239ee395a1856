import type { OfficeCode } from '#shared/base/ids';
import { factsDatabase } from '#shared/hub/databases';
import { factsOf, relatedOf } from '#shared/domain/oversight/facts-of';
import type { HubConnection } from '../admin';
import { keepDocuments, type MadeDocument } from './documents';
import type { States } from './states';

/** A month of the books: fiscal year and period, 1 = July. */
export type Month = readonly [year: string, period: number];

/** A document of `province-facts`: what one subject adds to the figures, and its acts that count in nothing. */
export type FactsDocument = {
  readonly _id: string; // <office>/<subject>
  readonly office: OfficeCode;
  readonly subject: string;
  /** Year, period, measure, key, paisa. */
  readonly facts: readonly (readonly [string, number, string, string, number])[];
  readonly faults: readonly (readonly [why: string, act: string])[];
  /** Every month that the subject ever had facts in: what was taken back must be added up anew as well. */
  readonly months: readonly Month[];
  readonly asOf: number;
};

/** More acts without effect than this are not listed; a subject has a handful at most unless somebody floods it. */
const mostFaults = 100;

export const factsId = (office: OfficeCode, subject: string): string => `${office}/${subject}`;

/** Writes the facts of subjects, and answers with all months that they have or had facts in. */
export async function keepFacts(
  hub: HubConnection,
  office: OfficeCode,
  states: States,
  subjects: readonly string[],
): Promise<{ readonly months: readonly Month[]; readonly written: number }> {
  const subjectOf = (id: string): string => id.slice(office.length + 1);
  const touched = new Map<string, Month>();
  const written = await keepDocuments(
    hub,
    factsDatabase,
    subjects.map((subject) => factsId(office, subject)),
    async (ids, existing) => {
      const asked = ids.map(subjectOf);
      await states.begin(asked);
      await states.load(asked.flatMap((subject) => relatedOf(subject, states.of(subject).state)));
      return ids.flatMap((id): MadeDocument[] => {
        const before = existing.get(id) as FactsDocument | undefined; // this daemon's own document, or its twin's
        const made = factsDocument(office, subjectOf(id), states, before?.months ?? []);
        for (const month of made?.months ?? []) touched.set(month.join(), month);
        return made && (before || isWorthKeeping(made, states)) ? [{ ...made }] : [];
      });
    },
  );
  return { months: [...touched.values()], written };
}

const isWorthKeeping = (doc: FactsDocument, states: States): boolean =>
  states.of(doc.subject).state !== undefined || doc.faults.length > 0;

function factsDocument(
  office: OfficeCode,
  subject: string,
  states: States,
  before: readonly Month[],
): FactsDocument {
  const { state, faults, newest } = states.of(subject);
  const facts = factsOf(subject, state, (other) => states.of(other).state);
  const months = new Map<string, Month>();
  for (const [year, period] of [...before, ...facts.map((fact) => [fact.year, fact.period] as const)])
    months.set(`${year} ${String(period).padStart(2, '0')}`, [year, period]);
  return {
    _id: factsId(office, subject),
    office,
    subject,
    facts: facts.map(({ year, period, row }) => [year, period, ...row]),
    faults: faults.toSorted((a, b) => (a.join() < b.join() ? -1 : 1)).slice(0, mostFaults),
    months: [...months].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, month]) => month),
    asOf: newest,
  };
}
