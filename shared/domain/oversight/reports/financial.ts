import { districtNamesOn } from '../district-names';
import { headOn } from '#shared/domain/ledger/chart';
import { figureNames, type FigureName } from '../figures';
import { figureOf, type BookSums } from './books';
import { rangeOf, type ReportFacts } from './facts';
import { figureLabels, labels, monthWords, named, rangeWords, same } from './labels';
import * as part from './parts';
import type { ReportCell, ReportCoverage, ReportPlot, ReportSection, ReportTable, Words } from './report';

const flows: readonly FigureName[] = ['spent', 'received'];
const yearly: readonly FigureName[] = ['budget', 'released'];
const owed: readonly FigureName[] = ['committed', 'bills', 'withheld', 'debt', 'guaranteed'];

type Link = (column: FigureName, toDate?: boolean) => string;

const moneyHeadings = [
  ...part.moneyColumns(['budget', 'released', 'spent']),
  part.column(labels.spentToDate, 'money'),
  part.column(labels.share, 'percent'),
  part.column(labels.receivedToDate, 'money'),
  ...part.moneyColumns(['cash']),
];

const moneyCells = (sums: BookSums, link: Link): readonly ReportCell[] => [
  part.money(figureOf(sums, 'budget'), link('budget', true)),
  part.money(figureOf(sums, 'released'), link('released', true)),
  part.money(figureOf(sums, 'spent'), link('spent')),
  part.money(figureOf(sums, 'spent', true), link('spent', true)),
  part.spentShare(sums),
  part.money(figureOf(sums, 'received', true), link('received', true)),
  part.money(figureOf(sums, 'cash'), link('cash')),
];

/** The figures of some books one under the other: of the months, since July, and what stands at the end. */
export function figuresTable(
  facts: ReportFacts,
  sums: BookSums,
  link: Link,
  coverage: ReportCoverage,
): ReportTable {
  const { from, to } = rangeOf(facts.asked);
  return {
    key: 'figures',
    title: labels.inShort,
    columns: [
      part.column(labels.measure, 'text'),
      part.column(from === to ? labels.month : labels.quarter, 'money'),
      part.column(labels.toDate, 'money'),
      part.column(labels.standing, 'money'),
    ],
    rows: figureNames.map((name) => {
      const isFlow = flows.includes(name);
      const isYearly = yearly.includes(name);
      return part.line(
        [
          part.text(figureLabels[name]),
          isFlow ? part.money(figureOf(sums, name), link(name)) : null,
          isFlow || isYearly ? part.money(figureOf(sums, name, true), link(name, true)) : null,
          isFlow || isYearly ? null : part.money(figureOf(sums, name), link(name)),
        ],
        coverage,
      );
    }),
  };
}

/** Heads of account with what was given and spent under them. Only those on which something moved this year. */
export function headsTable(
  facts: ReportFacts,
  link: (head: string, column: FigureName, toDate?: boolean) => string,
  coverage: ReportCoverage,
): ReportTable {
  const { chart, asked, books } = facts;
  const rows = books.heads
    .map(({ head, sums }) => ({ head, sums, name: headOn(chart, head, asked.day) }))
    .filter(({ sums }) => Object.values(sums).some((sum) => sum.range !== 0 || sum.toDate !== 0));
  return {
    key: 'heads',
    title: labels.byHead,
    columns: [
      part.column(labels.head, 'text'),
      part.column(labels.name, 'text'),
      ...part.moneyColumns(['budget', 'released', 'spent']),
      part.column(labels.spentToDate, 'money'),
      part.column(labels.share, 'percent'),
      part.column(labels.receivedToDate, 'money'),
    ],
    rows: rows.map(({ head, sums, name }) =>
      part.line(
        [
          part.text(same(head)),
          name ? part.text(named(name.name, name.nameUrdu)) : null,
          ...moneyCells(sums, (column, toDate) => link(head, column, toDate)).slice(0, -1),
        ],
        coverage,
      ),
    ),
  };
}

/** Bars of the last twelve months: what was spent, and behind it what was released. */
export function monthsPlot(facts: ReportFacts): ReportPlot {
  const offices = part.officesOf(facts);
  const { office } = facts.asked;
  const filter = office === undefined ? '' : `&office=${office}`;
  return {
    is: 'bars',
    title: labels.byMonth,
    value: figureLabels.spent,
    beside: figureLabels.released,
    bars: facts.books.months.map(({ year, period, amounts }) => ({
      ...{ label: monthWords(year, period), value: amounts['spent'] ?? 0, beside: amounts['released'] ?? 0 },
      coverage: part.coverageOf(offices, { year, from: period, to: period }),
      link: `/province/board?by=kind&year=${year}&from=${period}&to=${period}&column=spent${filter}`,
    })),
  };
}

function groupTable(
  facts: ReportFacts,
  by: 'kind' | 'district',
  offices: readonly part.ReportOffice[],
): ReportTable {
  const links = part.linksOf(facts);
  const range = rangeOf(facts.asked);
  return {
    key: by,
    title: by === 'kind' ? labels.byKind : labels.byDistrict,
    columns: [part.column(labels[by], 'text'), ...moneyHeadings],
    rows: [
      ...part
        .grouped(offices, by)
        .map(([name, members]) =>
          part.line(
            [
              part.text(part.groupName(facts, by, name)),
              ...moneyCells(part.sumsOf(members), (column, toDate) =>
                name === ''
                  ? links.board(by, column, {}, toDate)
                  : links.board('office', column, { [by]: name }, toDate),
              ),
            ],
            part.coverageOf(members, range),
          ),
        ),
      part.total(
        [
          part.text(labels.total),
          ...moneyCells(part.sumsOf(offices), (column, toDate) => links.board(by, column, {}, toDate)),
        ],
        part.coverageOf(offices, range),
      ),
    ],
  };
}

const groupPlot = (facts: ReportFacts, offices: readonly part.ReportOffice[]): ReportPlot => ({
  is: 'bars',
  title: labels.byKind,
  value: labels.spentToDate,
  beside: figureLabels.released,
  bars: part.grouped(offices, 'kind').map(([name, members]) => {
    const sums = part.sumsOf(members);
    return {
      ...{ label: part.groupName(facts, 'kind', name), value: figureOf(sums, 'spent', true) },
      ...{ beside: figureOf(sums, 'released'), link: part.linksOf(facts).board('kind', 'spent', {}, true) },
      coverage: part.coverageOf(members, rangeOf(facts.asked)),
    };
  }),
});

const districtTiles = (facts: ReportFacts, offices: readonly part.ReportOffice[]): ReportPlot => ({
  is: 'tiles',
  title: { en: 'Spent since July, by district', ur: 'جولائی سے خرچ، بلحاظ ضلع' },
  names: [...districtNamesOn(facts.oversight, facts.asked.day).values()].map(
    ({ code, titleUrdu, shortUrdu }) => ({ district: code, ur: titleUrdu, short: shortUrdu ?? titleUrdu }),
  ),
  tiles: part.grouped(offices, 'district').map(([district, members]) => ({
    district,
    value: figureOf(part.sumsOf(members), 'spent', true),
    coverage: part.coverageOf(members, rangeOf(facts.asked)),
    ...(district === '' ? {} : { link: part.linksOf(facts).board('office', 'spent', { district }, true) }),
  })),
});

function owedTable(facts: ReportFacts, offices: readonly part.ReportOffice[]): ReportTable {
  const links = part.linksOf(facts);
  const range = rangeOf(facts.asked);
  const cells = (sums: BookSums, link: Link) =>
    owed.map((name) => part.money(figureOf(sums, name), link(name)));
  return {
    key: 'owed',
    title: labels.owed,
    columns: [part.column(labels.kind, 'text'), ...part.moneyColumns(owed)],
    rows: [
      ...part
        .grouped(offices, 'kind')
        .map(([kind, members]) =>
          part.line(
            [
              part.text(part.groupName(facts, 'kind', kind)),
              ...cells(part.sumsOf(members), (column) => links.board('office', column, kind ? { kind } : {})),
            ],
            part.coverageOf(members, range),
          ),
        ),
      part.total(
        [part.text(labels.total), ...cells(part.sumsOf(offices), (column) => links.board('kind', column))],
        part.coverageOf(offices, range),
      ),
    ],
  };
}

function officesTable(facts: ReportFacts, offices: readonly part.ReportOffice[]): ReportTable {
  const links = part.linksOf(facts);
  const range = rangeOf(facts.asked);
  return {
    key: 'offices',
    title: labels.byOffice,
    columns: [
      part.column(labels.code, 'text'),
      part.column(labels.office, 'text'),
      part.column(labels.reached, 'text'),
      ...moneyHeadings,
    ],
    rows: offices.map((one) =>
      part.line(
        [
          part.text(same(one.office), links.entity(one.office)),
          part.text(one.name),
          part.text(reachedWords(one.reached)),
          ...moneyCells(one.sums, (column, toDate) => links.office(one.office, column, toDate)),
        ],
        part.coverageOf([one], range),
      ),
    ),
  };
}

/** "September 2026" of "2026-27:03"; never, if there are no books. */
export const reachedWords = (reached: string): Words =>
  reached === '' ? labels.never : monthWords(reached.slice(0, 7), Number(reached.slice(8)));

/** The monthly consolidated financial report: all offices' books added up, by kind, district, head and office. */
export function financialSections(facts: ReportFacts): readonly ReportSection[] {
  const offices = part.officesOf(facts);
  const range = rangeOf(facts.asked);
  const links = part.linksOf(facts);
  const coverage = part.coverageOf(offices, range);
  const sums = part.sumsOf(offices);
  const month = rangeWords(range.year, range.from, range.to);
  const absent = offices.length - coverage.here;
  return [
    {
      title: labels.inShort,
      sentences: [
        {
          text: {
            en: `The books of ${coverage.here} of ${coverage.of} offices reach ${month.en}; ${absent} are missing from the figures of the month.`,
            ur: `${coverage.of} میں سے ${coverage.here} دفاتر کے کھاتے ${month.ur} تک ہیں؛ ${absent} اس مہینے کے اعداد میں شامل نہیں۔`,
          },
          link: links.returns(),
        },
      ],
      plots: [monthsPlot(facts)],
      tables: [
        figuresTable(facts, sums, (column, toDate) => links.board('kind', column, {}, toDate), coverage),
      ],
    },
    {
      ...{ title: labels.byKind, sentences: [], plots: [groupPlot(facts, offices)] },
      tables: [groupTable(facts, 'kind', offices)],
    },
    {
      ...{ title: labels.byDistrict, sentences: [], plots: [districtTiles(facts, offices)] },
      tables: [groupTable(facts, 'district', offices)],
    },
    {
      ...{ title: labels.byHead, sentences: [], plots: [] },
      tables: [
        headsTable(
          facts,
          (head, column, toDate) => links.board('office', column, { head }, toDate),
          coverage,
        ),
      ],
    },
    { title: labels.owed, sentences: [], plots: [], tables: [owedTable(facts, offices)] },
    { title: labels.byOffice, sentences: [], plots: [], tables: [officesTable(facts, offices)] },
  ];
}
