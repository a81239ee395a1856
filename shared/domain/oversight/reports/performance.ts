import type { EntityDocument } from '../province-documents';
import { figureOf } from './books';
import { monthsPlot } from './financial';
import { rangeOf, type ReportFacts } from './facts';
import { indicatorsIn, type IndicatorIn } from './indicators-in';
import { labels, named, monthWords, same } from './labels';
import * as part from './parts';
import type { ReportCell, ReportCoverage, ReportSection, ReportTable, Words } from './report';

const together = (all: readonly ReportCoverage[]): ReportCoverage => ({
  here: all.reduce((sum, one) => sum + one.here, 0),
  of: all.reduce((sum, one) => sum + one.of, 0),
});

/** "12 of 15" as a text, which no spreadsheet adds up by mistake. */
export const ofWords = ({ here, of }: ReportCoverage): Words => ({
  en: `${here} of ${of}`,
  ur: `${of} میں سے ${here}`,
});

const figureCell = (value: number | null | undefined, link?: string): ReportCell =>
  value === null || value === undefined
    ? null
    : { is: 'figure', value: Math.round(value), ...(link ? { link } : {}) };

/** Indicators with their added-up figures; one that nobody reported says so. */
export function indicatorsTable(
  indicators: readonly IndicatorIn[],
  link: (code: string) => string,
): ReportTable {
  return {
    key: 'indicators',
    title: labels.indicators,
    note: {
      en: 'Numerators and denominators are added up and then divided; rates are never averaged. A dash is no figure, and not zero.',
      ur: 'شمار کنندہ اور نسب نما جمع کر کے تقسیم کیے گئے ہیں؛ شرحوں کی اوسط نہیں لی گئی۔ ڈیش کا مطلب ہے کہ عدد موجود نہیں، صفر نہیں۔',
    },
    columns: [
      part.column(labels.code, 'text'),
      part.column(labels.indicator, 'text'),
      part.column(labels.numerator, 'figure'),
      part.column(labels.denominator, 'figure'),
      part.column(labels.value, 'figure'),
      part.column(labels.unit, 'text'),
      part.column(labels.onTrackOf, 'text'),
      part.column(labels.state, 'text'),
    ],
    rows: indicators.map(({ asked, figures, value, coverage, track }) => {
      const to = link(asked.code);
      return part.line(
        [
          part.text(same(asked.code), to),
          part.text(named(asked.name, asked.nameUrdu)),
          figureCell(figures?.numerator, to),
          figureCell(figures?.denominator, to),
          figureCell(value, to),
          part.text(named(asked.unit, asked.unitUrdu)),
          track.of === 0 ? null : part.text(ofWords(track)),
          part.text(coverage.here === 0 ? labels.notReported : ofWords(coverage)),
        ],
        coverage,
      );
    }),
  };
}

type Joined = {
  readonly name: Words;
  readonly link: string;
  readonly offices: readonly part.ReportOffice[];
};

function joinedTable(facts: ReportFacts, key: string, title: Words, groups: readonly Joined[]): ReportTable {
  const range = rangeOf(facts.asked);
  const links = part.linksOf(facts);
  const all = groups.flatMap((group) => group.offices);
  const row = (
    name: ReportCell,
    offices: readonly part.ReportOffice[],
    link: string,
  ): readonly ReportCell[] => {
    const sums = part.sumsOf(offices);
    const indicators = indicatorsIn(facts, entitiesOf(facts, offices));
    const reported = together(indicators.map((one) => one.coverage));
    const track = together(indicators.map((one) => one.track));
    return [
      name,
      part.money(figureOf(sums, 'released'), link),
      part.money(figureOf(sums, 'spent'), link),
      part.money(figureOf(sums, 'spent', true), link),
      part.spentShare(sums),
      reported.of === 0
        ? null
        : part.text(reported.here === 0 ? labels.notReported : ofWords(reported), links.returns()),
      track.of === 0 ? null : part.text(ofWords(track)),
    ];
  };
  return {
    ...{ key, title },
    columns: [
      part.column(key === 'kinds' ? labels.kind : labels.office, 'text'),
      ...part.moneyColumns(['released']),
      part.column({ en: 'Spent in the quarter', ur: 'سہ ماہی میں خرچ' }, 'money'),
      part.column(labels.spentToDate, 'money'),
      part.column(labels.share, 'percent'),
      part.column(labels.reported, 'text'),
      part.column(labels.onTrack, 'text'),
    ],
    rows: [
      ...groups.map(({ name, link, offices }) =>
        part.line(row(part.text(name, link), offices, link), part.coverageOf(offices, range)),
      ),
      part.total(
        row(part.text(labels.total), all, links.board('kind', 'spent', {}, true)),
        part.coverageOf(all, range),
      ),
    ],
  };
}

const entitiesOf = (facts: ReportFacts, offices: readonly part.ReportOffice[]): readonly EntityDocument[] => {
  const wanted = new Set(offices.map((one) => one.office));
  return facts.entities.filter(({ office }) => wanted.has(office));
};

/**
 * The quarterly performance report: what each kind of body and each office spent, beside what it did for it. Every
 * sentence says what it rests on.
 */
export function performanceSections(facts: ReportFacts): readonly ReportSection[] {
  const offices = part.officesOf(facts);
  const range = rangeOf(facts.asked);
  const links = part.linksOf(facts);
  const indicators = indicatorsIn(facts, facts.entities);
  const books = part.coverageOf(offices, range);
  const reported = together(indicators.map((one) => one.coverage));
  const track = together(indicators.map((one) => one.track));
  const silent = indicators.filter((one) => one.coverage.here === 0).length;
  const sums = part.sumsOf(offices);
  const share = part.spentShare(sums);
  const percent = share?.is === 'percent' ? `${share.value} %` : '—';
  const last = monthWords(range.year, range.to);
  return [
    {
      title: labels.inShort,
      sentences: [
        {
          text: {
            en: `By the end of ${last.en} the offices had spent ${percent} of what was released to them since July (the books of ${books.here} of ${books.of} offices reach that month).`,
            ur: `${last.ur} کے آخر تک دفاتر نے جولائی سے جاری شدہ رقم کا ${percent} خرچ کیا (${books.of} میں سے ${books.here} دفاتر کے کھاتے اس مہینے تک ہیں)۔`,
          },
          link: links.board('kind', 'spent', {}, true),
        },
        {
          text: {
            en: `Of ${reported.of} figures of service delivery that were owed for these months, ${reported.here} were reported and verified; ${silent} indicators were reported by nobody.`,
            ur: `ان مہینوں کے لیے خدمات کے ${reported.of} واجب اعداد میں سے ${reported.here} رپورٹ اور تصدیق ہوئے؛ ${silent} اشاریے کسی نے رپورٹ نہیں کیے۔`,
          },
          link: links.returns(),
        },
        {
          text: {
            en: `Of ${track.of} figures with a target, ${track.here} are on track.`,
            ur: `ہدف والے ${track.of} اعداد میں سے ${track.here} ہدف پر ہیں۔`,
          },
          link: links.returns(),
        },
      ],
      plots: [{ ...monthsPlot(facts), title: { en: 'Spent, month by month', ur: 'خرچ ماہ بہ ماہ' } }],
      tables: [],
    },
    {
      ...{ title: labels.moneyAndService, sentences: [], plots: [] },
      tables: [
        joinedTable(
          facts,
          'kinds',
          labels.byKind,
          part.grouped(offices, 'kind').map(([kind, members]) => ({
            name: part.groupName(facts, 'kind', kind),
            link: links.board(kind ? 'office' : 'kind', 'spent', kind ? { kind } : {}, true),
            offices: members,
          })),
        ),
      ],
    },
    {
      ...{ title: labels.indicators, sentences: [], plots: [] },
      tables: [
        indicatorsTable(
          indicators,
          (code) => `/province/service/${code}?year=${range.year}&from=${range.from}&to=${range.to}`,
        ),
      ],
    },
    {
      ...{ title: labels.byOffice, sentences: [], plots: [] },
      tables: [
        joinedTable(
          facts,
          'offices',
          labels.byOffice,
          offices.map((one) => ({
            name: one.name,
            link: links.office(one.office, 'spent', true),
            offices: [one],
          })),
        ),
      ],
    },
  ];
}
