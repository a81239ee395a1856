import { z } from 'zod';
import { day, shortCode, text } from '../fields';
import { defineKind } from '../kind';
import { draftForm } from './draft-written';

const both = (most: number) => ({ title: text(most), titleUrdu: text(most) });

/** When a return is due after its period: on a day of the next month, so many days later, or at the next such date ("08-31"). */
const due = z.union([
  z.strictObject({ day: z.number().int().min(1).max(28) }),
  z.strictObject({ days: z.number().int().min(0).max(365) }),
  z.strictObject({ date: z.string().regex(/^(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/) }),
]);

/** What the office's own registers fill. */
export const registerParts = [
  'heads',
  'receipts',
  'cash',
  'bills',
  'receivables',
  'commitments',
  'receipts-payments',
  'classes',
  'pension',
  'assets',
  'debts',
  'guarantees',
] as const;

/** A table that is typed: its columns with their titles; `less` names the two columns whose difference a column is. */
const form = z.strictObject({
  part: shortCode,
  ...both(160),
  columns: z
    .array(
      z.strictObject({
        name: z.string().regex(/^[a-z][A-Za-z]{0,29}$/),
        ...both(80),
        kind: z.enum(['text', 'count', 'money', 'day']),
        optional: z.boolean().optional(),
        less: z.tuple([z.string(), z.string()]).optional(),
        choices: z
          .array(z.strictObject({ value: shortCode, ...both(80) }))
          .max(20)
          .optional(),
      }),
    )
    .min(1)
    .max(12),
});

export const returnTemplate = z.strictObject({
  code: shortCode,
  from: day,
  source: text(300),
  ...both(160),
  every: z.enum(['month', 'quarter', 'year']),
  due,
  /** The kinds of bodies that owe it; without it, all. */
  bodies: z.array(text(60)).max(40).optional(),
  parts: z.array(z.enum(registerParts)).max(registerParts.length),
  forms: z.array(form).max(6),
});

export const indicatorCode = z.string().regex(/^[A-Z]-[A-Z]{2,4}-\d{2}$/);
/** Figures of indicators are integers in thousandths: 52.4 million gallons is 52400. */
export const thousandths = z.number().int().min(-9e15).max(9e15);

export const indicatorAsked = z.strictObject({
  code: indicatorCode,
  from: day,
  source: text(300),
  name: text(160),
  nameUrdu: text(160),
  numerator: text(160),
  numeratorUrdu: text(160),
  /** Without one the figure is a plain count or sum. */
  denominator: text(160).optional(),
  denominatorUrdu: text(160).optional(),
  unit: text(40),
  unitUrdu: text(40),
  every: z.enum(['month', 'quarter', 'year']),
  better: z.union([
    z.enum(['up', 'down', 'none']),
    z.strictObject({ least: thousandths, most: thousandths }),
  ]),
  bodies: z.array(text(60)).max(40).optional(),
});

/** A rule of red flags: what it says, and its thresholds (paisa, days, per cents or counts, as its words tell). */
export const flagRule = z.strictObject({
  code: shortCode,
  from: day,
  source: text(300),
  ...both(160),
  says: text(400),
  saysUrdu: text(400),
  thresholds: z.record(z.string().max(30), z.number().int()),
});

/** A report that the hub makes by itself when a period's day has come. */
export const reportSchedule = z.strictObject({
  code: shortCode,
  from: day,
  source: text(300),
  report: z.enum(['financial', 'performance', 'compliance']),
  every: z.enum(['month', 'quarter']),
  due,
});

/** A district as its people call it; `code` is its name in lists of entities. `shortUrdu` fits a tile of the map. */
export const districtName = z.strictObject({
  code: text(60),
  from: day,
  source: text(300),
  ...both(80),
  shortUrdu: text(20).optional(),
  division: text(60).optional(),
  divisionUrdu: text(60).optional(),
});

/** A phase of the roll-out, named as `entity.registered` names it, and the last day of each step of its offices' beginning. */
export const rolloutPhase = z.strictObject({
  code: text(40),
  from: day,
  source: text(300),
  ...both(160),
  due: z.strictObject({
    devices: day.optional(),
    officers: day.optional(),
    chart: day.optional(),
    opening: day.optional(),
    closed: day.optional(),
  }),
});

/** What a notice says, with blanks in braces (`shared/domain/oversight/notice-text.ts`). */
const noticeWords = z.strictObject({
  about: text(300),
  text: text(6000),
  copies: z.array(text(200)).max(10),
});

/** A rung of the ladder of notices: reminder, explanation, show cause. */
export const noticeRung = z.strictObject({
  code: shortCode,
  from: day,
  source: text(300),
  ...both(160),
  /** Its place on the ladder: 1 comes first. */
  step: z.number().int().min(1).max(9),
  /** It is proposed so many days after the due day, or after the notice of the rung below was issued. */
  after: z.number().int().min(0).max(365),
  /** Days that the office has to answer. */
  answer: z.number().int().min(1).max(365),
  form: draftForm,
  en: noticeWords,
  ur: noticeWords,
});

/**
 * What the province asks of its offices, as dated data: templates of returns, indicators, rules of red flags, the days
 * of reports, since version 3 the phases of the roll-out and the ladder of notices, and since version 4 the names of
 * districts. The newest of a code that holds on a period's last day counts for it. Subject: `oversight:<office>`.
 */
export const oversightPublished = defineKind({
  kind: 'oversight.published',
  v: 4,
  needs: ['root', 'keep-accounts'],
  body: z.strictObject({
    templates: z.array(returnTemplate).max(60).optional(),
    flagRules: z.array(flagRule).max(60).optional(),
    indicators: z.array(indicatorAsked).max(300).optional(),
    reports: z.array(reportSchedule).max(20).optional(),
    phases: z.array(rolloutPhase).max(20).optional(),
    ladder: z.array(noticeRung).max(9).optional(),
    districts: z.array(districtName).max(200).optional(),
  }),
});
