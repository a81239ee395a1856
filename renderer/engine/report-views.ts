import type { Report, ReportKind, Words } from '#shared/domain/oversight/reports/report';

/** Which report is asked for: of a month (for the performance report any month of the quarter), a brief of one office. */
export type ReportChosen = {
  readonly kind: ReportKind;
  readonly year: string;
  readonly period: number;
  readonly office?: string;
};

/** A report that the hub made on schedule and keeps. */
export type KeptReport = {
  readonly id: string;
  readonly kind: ReportKind;
  readonly title: Words;
  readonly about: readonly Words[];
  readonly year: string;
  readonly period: number;
  readonly day: string;
};

/** Questions of the province's reports. */
export type ReportQueries = {
  /** A report made here and now of what the feed brought; nothing without figures of that month. */
  provinceReport(asked: ReportChosen): Report | null;
  /** What the hub keeps, the newest first. */
  provinceReportsKept(): readonly KeptReport[];
  /** A kept report as it was made. */
  provinceReportKept(id: string): Report | null;
};
