import { districtNamesOn } from '../district-names';
import type { FlagDocument } from '../province-documents';
import { figuresTable, headsTable, monthsPlot, reachedWords } from './financial';
import { rangeOf, type ReportFacts } from './facts';
import { indicatorsIn } from './indicators-in';
import { dayWords, labels, missingLabels, monthWords, named, same } from './labels';
import * as part from './parts';
import { indicatorsTable } from './performance';
import type { ReportSection, ReportTable, Words } from './report';
import { isOwed, returnsIn } from './returns-in';

const one = { here: 1, of: 1 };

function factsTable(facts: ReportFacts, reached: string): ReportTable {
  const [entity] = facts.entities;
  const district = districtNamesOn(facts.oversight, facts.asked.day).get(entity?.district ?? '');
  const done = (at: number | undefined): Words =>
    at === undefined ? labels.never : dayWords(part.dayOf(at));
  const said: readonly (readonly [Words, Words | undefined])[] = entity
    ? [
        [labels.code, same(entity.office)],
        [labels.kind, same(entity.kind)],
        [labels.district, part.groupName(facts, 'district', entity.district)],
        [
          labels.division,
          district?.division === undefined ? undefined : named(district.division, district.divisionUrdu),
        ],
        [labels.department, entity.department === undefined ? undefined : same(entity.department)],
        [labels.phase, entity.phase === undefined ? undefined : same(entity.phase)],
        [labels.ddo, entity.ddoCode === undefined ? undefined : same(entity.ddoCode)],
        [labels.focal, entity.focal === undefined ? undefined : same(entity.focal)],
        [labels.governance, entity.governance === undefined ? undefined : same(entity.governance)],
        [labels.heard, done(entity.heardAt)],
        [labels.reached, reachedWords(reached)],
        [labels.devices, same(String(entity.devices.length))],
        [labels.officers, same(String(entity.evidence.officers))],
        [labels.chart, done(entity.evidence.chartMapped)],
        [labels.opening, done(entity.evidence.openingSigned)],
        [labels.closed, done(entity.evidence.firstMonthClosed)],
      ]
    : [];
  return {
    ...{ key: 'facts', title: labels.facts },
    columns: [part.column(labels.fact, 'text'), part.column(labels.value, 'text')],
    rows: said.flatMap(([name, value]) =>
      value ? [part.line([part.text(name), part.text(value)], one)] : [],
    ),
  };
}

function returnsTable(facts: ReportFacts): ReportTable {
  const { asked } = facts;
  return {
    ...{ key: 'returns', title: labels.returns },
    columns: [
      part.column(labels.return, 'text'),
      part.column(labels.month, 'text'),
      part.column(labels.due, 'text'),
      part.column(labels.state, 'text'),
      part.column(labels.daysLate, 'count'),
    ],
    rows: returnsIn(facts).map((owed) => {
      const { template, period, due, document, missing, late } = owed;
      const state = missing
        ? missingLabels[missing.why]
        : document?.state === 'accepted'
          ? labels.accepted
          : labels.submitted;
      return part.line(
        [
          part.text(named(template.title, template.titleUrdu), part.linksOf(facts).returns(template.code)),
          part.text(monthWords(asked.year, period)),
          part.text(dayWords(due)),
          part.text(state),
          late ? part.count(late) : null,
        ],
        { here: missing ? 0 : 1, of: missing && !isOwed(owed, asked.day) ? 0 : 1 },
      );
    }),
  };
}

const byDate = (a: FlagDocument, b: FlagDocument): number =>
  a.date === b.date ? (a._id < b._id ? -1 : 1) : a.date < b.date ? 1 : -1;

function flagsTable({ flags, oversight }: ReportFacts): ReportTable {
  return {
    ...{ key: 'flags', title: labels.flags },
    columns: [
      part.column(labels.date, 'text'),
      part.column(labels.rule, 'text'),
      part.column(labels.amount, 'money'),
      part.column(labels.evidence, 'text'),
      part.column(labels.answer, 'text'),
    ],
    rows: flags.toSorted(byDate).map((flag) => {
      const rule = oversight?.flagRules.findLast((each) => each.code === flag.rule);
      const [first] = flag.evidence;
      const link = first
        ? `/province/entities/${flag.office}/${encodeURIComponent(first.subject)}`
        : '/province/red-flags';
      return part.line(
        [
          part.text(dayWords(flag.date)),
          part.text(named(rule?.title ?? flag.rule, rule?.titleUrdu), link),
          flag.amount === undefined ? null : part.money(flag.amount, link),
          part.text(same(flag.evidence.map((each) => each.number).join(', '))),
          part.text(flag.answer ? same(flag.answer.text) : labels.flagsOpen),
        ],
        one,
      );
    }),
  };
}

/** All that the province knows of one office for a month, on a few pages. */
export function entitySections(facts: ReportFacts): readonly ReportSection[] {
  const range = rangeOf(facts.asked);
  const links = part.linksOf(facts);
  const offices = part.officesOf(facts);
  const coverage = part.coverageOf(offices, range);
  const office = facts.asked.office ?? '';
  const indicators = indicatorsIn(facts, facts.entities);
  return [
    {
      ...{ title: labels.facts, sentences: [], plots: [] },
      tables: [factsTable(facts, offices[0]?.reached ?? '')],
    },
    {
      ...{ title: labels.inShort, sentences: [], plots: [monthsPlot(facts)] },
      tables: [
        figuresTable(
          facts,
          part.sumsOf(offices),
          (column, toDate) => links.office(office, column, toDate),
          coverage,
        ),
      ],
    },
    {
      ...{ title: labels.byHead, sentences: [], plots: [] },
      tables: [
        headsTable(facts, (head, column, toDate) => links.behind(office, column, head, toDate), coverage),
      ],
    },
    { title: labels.returns, sentences: [], plots: [], tables: [returnsTable(facts)] },
    {
      ...{ title: labels.indicators, sentences: [], plots: [] },
      tables: [indicatorsTable(indicators, () => links.entity(office))],
    },
    { title: labels.flags, sentences: [], plots: [], tables: [flagsTable(facts)] },
  ];
}
