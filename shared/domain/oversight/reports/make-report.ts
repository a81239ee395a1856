import { complianceSections } from './compliance';
import { entitySections } from './entity-brief';
import { asOfFacts, rangeOf, type ReportFacts } from './facts';
import { financialSections } from './financial';
import { dayWords, digits, kindTitles, labels, rangeWords } from './labels';
import { coverageOf, officesOf } from './parts';
import { performanceSections } from './performance';
import type { Report, ReportKind, ReportSection, Words } from './report';

const sectionsOf: Readonly<Record<ReportKind, (facts: ReportFacts) => readonly ReportSection[]>> = {
  financial: financialSections,
  performance: performanceSections,
  compliance: complianceSections,
  entity: entitySections,
};

/** Makes a report. The same facts give the same report, in whatever order their documents came. */
export function makeReport(facts: ReportFacts): Report {
  const { asked } = facts;
  const { kind, year, office, day } = asked;
  const range = rangeOf(asked);
  const offices = officesOf(facts);
  const coverage = coverageOf(offices, range);
  const [asOf, months] = [asOfFacts(facts), rangeWords(year, range.from, range.to)];
  const [one] = offices;
  return {
    ...{ kind, year, period: range.to, day, asOf, coverage },
    ...(office === undefined ? {} : { office }),
    title:
      kind === 'entity' && one
        ? { en: `${kindTitles.entity.en}: ${one.name.en}`, ur: `${kindTitles.entity.ur}: ${one.name.ur}` }
        : kindTitles[kind],
    about: [
      months,
      {
        en: `${coverage.here} of ${coverage.of} ${labels.inFigures.en}`,
        ur: `${coverage.of} میں سے ${coverage.here} ${labels.inFigures.ur}`,
      },
      joined(labels.judged, dayWords(day)),
      ...(asOf > 0 ? [joined(labels.asOf, momentOf(asOf))] : []),
    ],
    sections: [...sectionsOf[kind](facts)],
  };
}

const joined = (label: Words, text: Words): Words => ({
  ...{ en: `${label.en} ${text.en}`, ur: `${label.ur} ${text.ur}` },
});

/** A moment in Pakistan to the minute: "30-09-2026 14:05". */
function momentOf(milliseconds: number): Words {
  const text = new Date(milliseconds + 5 * 3_600_000).toISOString();
  return digits(`${dayWords(text.slice(0, 10)).en} ${text.slice(11, 16)}`);
}
