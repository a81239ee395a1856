import type { Day } from '#shared/base/calendar';
import type { PaperlessPlan } from '#shared/domain/files/paperless';

/** A section as its line of the form says; without a day it stays on paper. */
export type PaperlessLine = {
  readonly section: string;
  readonly name: string;
  readonly on: Day | undefined;
  readonly posts: readonly string[];
};
type Named = { readonly code: string; readonly name: string };

/** A line for every section of the office, and for those that the plan still names. */
export function linesOfPlan(
  sections: readonly Named[],
  plan: PaperlessPlan | undefined,
): readonly PaperlessLine[] {
  const planned = plan?.sections ?? [];
  const gone = planned
    .filter((one) => !sections.some(({ code }) => code === one.section))
    .map((one) => ({ code: one.section, name: one.section }));
  return [...sections, ...gone].map(({ code, name }) => {
    const found = planned.find((one) => one.section === code);
    return { section: code, name, on: found?.on, posts: found?.posts ?? [] };
  });
}

/** The plan that the lines and the two figures say. */
export const planOfLines = (
  lines: readonly PaperlessLine[],
  figures: Pick<PaperlessPlan, 'idleDays' | 'notesPerSheet'>,
): PaperlessPlan => ({
  ...figures,
  sections: lines.flatMap(({ section, on, posts }) => (on ? [{ section, on, posts: [...posts] }] : [])),
});

/** The posts that another section has: a post belongs to one section only. */
export const takenPosts = (lines: readonly PaperlessLine[], section: string): ReadonlySet<string> =>
  new Set(lines.filter((one) => one.section !== section).flatMap((one) => one.posts));

/** The phases of a plan: its days in their order, each with its sections. */
export const phasesOf = (plan: PaperlessPlan): readonly (readonly [Day, readonly string[]])[] =>
  [...new Set(plan.sections.map((one) => one.on))]
    .sort()
    .map((day) => [day, plan.sections.filter((one) => one.on === day).map((one) => one.section)]);
