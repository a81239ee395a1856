import { groupBy } from '#shared/base/group-by';
import { entitySteps, evidenceOfStep, phasesOn, stepsOf } from '../onboarding';
import type { EntityDocument } from '../province-documents';
import type { ReportFacts } from './facts';
import { dayWords, labels, missingLabels, monthWords, named, same } from './labels';
import * as part from './parts';
import type { ReportCell, ReportCoverage, ReportSection, ReportTable } from './report';
import { endOfDay, isOwed, returnsIn, type ReturnIn } from './returns-in';

const cameOf = (owed: readonly ReturnIn[]): ReportCoverage => ({
  here: owed.filter((one) => !one.missing).length,
  of: owed.length,
});

function punctualityTable(facts: ReportFacts, owed: readonly ReturnIn[]): ReportTable {
  const { asked } = facts;
  const links = part.linksOf(facts);
  const cells = (all: readonly ReturnIn[], link: string): readonly ReportCell[] => {
    const { here, of } = cameOf(all);
    const late = all.filter((one) => (one.late ?? 0) > 0).length;
    return [
      part.count(of, link),
      part.count(here - late, link),
      part.count(late, link),
      part.count(of - here, link),
      part.percent(here, of),
    ];
  };
  const rows = [...groupBy(owed, (one) => one.template.code)].flatMap(([code, all]) => {
    const { title, titleUrdu } = all[0]?.template ?? {};
    return [...groupBy(all, (one) => one.period)].map(([period, some]) =>
      part.line(
        [
          part.text(named(title ?? code, titleUrdu)),
          part.text(monthWords(asked.year, period)),
          ...cells(some, links.returns(code)),
        ],
        cameOf(some),
      ),
    );
  });
  return {
    ...{ key: 'punctuality', title: labels.punctuality },
    columns: [
      part.column(labels.return, 'text'),
      part.column(labels.month, 'text'),
      part.column(labels.owing, 'count'),
      part.column(labels.inTime, 'count'),
      part.column(labels.late, 'count'),
      part.column(labels.missing, 'count'),
      part.column({ en: 'Come', ur: 'موصول %' }, 'percent'),
    ],
    rows: [
      ...rows,
      part.total([part.text(labels.total), null, ...cells(owed, links.returns())], cameOf(owed)),
    ],
  };
}

function reasonsTable(facts: ReportFacts, owed: readonly ReturnIn[]): ReportTable {
  const missing = owed.filter((one) => one.missing);
  const coverage = cameOf(owed);
  return {
    ...{ key: 'reasons', title: labels.reason },
    columns: [part.column(labels.reason, 'text'), part.column(labels.missing, 'count')],
    rows: [...groupBy(missing, (one) => one.missing?.why ?? 'not-begun')]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([why, all]) =>
        part.line(
          [part.text(missingLabels[why]), part.count(all.length, part.linksOf(facts).returns())],
          coverage,
        ),
      ),
  };
}

const returnCells = ({ entity, template, period }: ReturnIn, year: string): readonly ReportCell[] => [
  part.text(same(entity.office), `/province/entities/${entity.office}`),
  part.text(named(entity.name, entity.nameUrdu)),
  part.text(named(template.title, template.titleUrdu)),
  part.text(monthWords(year, period)),
];

const returnColumns = [
  part.column(labels.code, 'text'),
  part.column(labels.office, 'text'),
  part.column(labels.return, 'text'),
  part.column(labels.month, 'text'),
  part.column(labels.due, 'text'),
];

/** Returns that are missing, each with its one reason. */
export function missingTable({ asked }: ReportFacts, owed: readonly ReturnIn[]): ReportTable {
  return {
    ...{ key: 'missing', title: labels.missingReturns },
    columns: [...returnColumns, part.column(labels.reason, 'text'), part.column(labels.since, 'text')],
    rows: owed.flatMap((one) => {
      const { missing } = one;
      if (!missing) return [];
      const since = 'since' in missing && missing.since !== undefined ? missing.since : undefined;
      const says =
        missing.why === 'queried' ? missing.text : missing.why === 'refused' ? missing.reason : undefined;
      const reason = missingLabels[missing.why];
      return [
        part.line(
          [
            ...returnCells(one, asked.year),
            part.text(dayWords(one.due)),
            part.text(says ? { en: `${reason.en}: ${says}`, ur: `${reason.ur}: ${says}` } : reason),
            since === undefined ? null : part.text(dayWords(part.dayOf(since))),
          ],
          { here: 0, of: 1 },
        ),
      ];
    }),
  };
}

function lateTable({ asked }: ReportFacts, owed: readonly ReturnIn[]): ReportTable {
  return {
    ...{ key: 'late', title: labels.lateReturns },
    columns: [...returnColumns, part.column(labels.daysLate, 'count')],
    rows: owed
      .filter((one) => (one.late ?? 0) > 0)
      .map((one) =>
        part.line(
          [...returnCells(one, asked.year), part.text(dayWords(one.due)), part.count(one.late ?? 0)],
          { here: 1, of: 1 },
        ),
      ),
  };
}

function stepsTable({ entities, oversight, asked }: ReportFacts): ReportTable {
  const phaseNamed = new Map(phasesOn(oversight, asked.day).map((one) => [one.code, one]));
  const late = (one: EntityDocument): boolean =>
    stepsOf(one, phaseNamed.get(one.phase ?? ''), endOfDay(asked.day) - 1).some(
      (step) => !step.done && step.lateDays > 0,
    );
  const row = (name: ReportCell, all: readonly EntityDocument[]): readonly ReportCell[] => [
    name,
    part.count(all.length, '/province/entities'),
    ...entitySteps.map((step) =>
      part.count(all.filter((one) => evidenceOfStep(one, step).done).length, '/province/entities'),
    ),
    part.count(all.filter(late).length, '/province/compliance/onboarding'),
  ];
  const coverage = { here: entities.length, of: entities.length };
  const phases = [...groupBy(entities, (one) => one.phase ?? '')].sort(([a], [b]) => (a < b ? -1 : 1));
  const nameOf = (phase: string) => {
    const known = phaseNamed.get(phase);
    return known ? named(known.title, known.titleUrdu) : phase === '' ? labels.none : same(phase);
  };
  return {
    ...{ key: 'steps', title: labels.steps },
    columns: [
      part.column(labels.phase, 'text'),
      part.column(labels.offices, 'count'),
      ...entitySteps.map((name) => part.column(labels[name], 'count')),
      part.column(labels.late, 'count'),
    ],
    rows: [
      ...phases.map(([phase, all]) =>
        part.line(row(part.text(nameOf(phase)), all), { here: all.length, of: all.length }),
      ),
      part.total(row(part.text(labels.total), entities), coverage),
    ],
  };
}

function flagsTable({ flags, oversight, entities }: ReportFacts): ReportTable {
  const coverage = { here: entities.length, of: entities.length };
  return {
    ...{ key: 'flags', title: labels.flags },
    columns: [
      part.column(labels.rule, 'text'),
      part.column(labels.flagsAll, 'count'),
      part.column(labels.flagsOpen, 'count'),
      part.column(labels.offices, 'count'),
    ],
    rows: [...groupBy(flags, (one) => one.rule)]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([code, all]) => {
        const rule = oversight?.flagRules.findLast((one) => one.code === code);
        return part.line(
          [
            part.text(named(rule?.title ?? code, rule?.titleUrdu), '/province/red-flags'),
            part.count(all.length, '/province/red-flags'),
            part.count(all.filter((one) => !one.answer).length, '/province/red-flags'),
            part.count(new Set(all.map((one) => one.office)).size, '/province/red-flags'),
          ],
          coverage,
        );
      }),
  };
}

/** The compliance report: which returns came since July, how punctually, and the reason for each that did not. */
export function complianceSections(facts: ReportFacts): readonly ReportSection[] {
  const { asked } = facts;
  const owed = returnsIn(facts).filter((one) => isOwed(one, asked.day));
  const { here, of } = cameOf(owed);
  const late = owed.filter((one) => (one.late ?? 0) > 0).length;
  const silent = new Set(owed.flatMap((one) => (one.missing?.why === 'silent' ? [one.entity.office] : [])))
    .size;
  return [
    {
      title: labels.punctuality,
      sentences: [
        {
          text: {
            en: `Of ${of} returns that were owed since July, ${here} came, ${late} of them late; ${of - here} are missing.`,
            ur: `جولائی سے واجب ${of} گوشواروں میں سے ${here} آئے، جن میں سے ${late} تاخیر سے؛ ${of - here} موصول نہیں ہوئے۔`,
          },
          link: part.linksOf(facts).returns(),
        },
        {
          text: {
            en: `${silent} offices with missing returns have not been heard of for a week or more.`,
            ur: `گوشوارے نہ دینے والے ${silent} دفاتر کی ایک ہفتے یا زیادہ سے کوئی خبر نہیں۔`,
          },
          link: '/province/entities',
        },
      ],
      plots: [],
      tables: [punctualityTable(facts, owed), reasonsTable(facts, owed)],
    },
    {
      ...{ title: labels.missingReturns, sentences: [], plots: [] },
      tables: [missingTable(facts, owed)],
    },
    { title: labels.lateReturns, sentences: [], plots: [], tables: [lateTable(facts, owed)] },
    { title: labels.steps, sentences: [], plots: [], tables: [stepsTable(facts)] },
    { title: labels.flags, sentences: [], plots: [], tables: [flagsTable(facts)] },
  ];
}
