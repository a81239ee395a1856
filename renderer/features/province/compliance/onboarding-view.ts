import type { Sheet } from '#shared/domain/ledger/statements/sheet';
import {
  onboardingBy,
  type OnboardingAsked,
  type OnboardingGroup,
  type OnboardingView,
} from '#engine/compliance-views';
import { entitySteps, type EntityRow, type EntityStep, type StepView } from '#engine/province-views';
import { districtOf } from './compliance-view';

/** What an address asks for. */
export function onboardingFrom(query: URLSearchParams): OnboardingAsked {
  const by = onboardingBy.find((one) => one === query.get('by'));
  const said = onboardingBy.flatMap((name) => {
    const value = query.get(name);
    return value ? [[name, value] as const] : [];
  });
  return { ...(by ? { by } : {}), ...Object.fromEntries(said) };
}

/** The address of a question; what is `undefined` is left out. */
export function onboardingPath(asked: {
  readonly [K in keyof OnboardingAsked]: OnboardingAsked[K] | undefined;
}): string {
  const said = Object.entries(asked).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]]));
  const query = new URLSearchParams(said).toString();
  return `/province/compliance/onboarding${query === '' ? '' : `?${query}`}`;
}

export type OnboardingWords = {
  readonly title: string;
  readonly total: string;
  readonly columns: Readonly<
    Record<'code' | 'office' | 'phase' | 'department' | 'district' | 'late' | 'computers' | 'heard', string>
  >;
  step(step: EntityStep): string;
  /** A step in one line, as it stands in a kept table. */
  standing(step: StepView): string;
  name(row: Pick<EntityRow, 'name' | 'nameUrdu'>): string;
  phase(code: string): string;
  computers(row: EntityRow): string;
  heard(row: EntityRow): string;
  part(here: number, of: number): string;
};

/** Each office with its steps, as a table to be kept. */
export function onboardingSheet(
  view: OnboardingView,
  words: OnboardingWords,
  head: Pick<Sheet, 'about' | 'rightToLeft'>,
): Sheet {
  const { columns } = words;
  const text = (title: string) => ({ title, kind: 'text' as const });
  return {
    ...head,
    title: words.title,
    columns: [
      ...[columns.code, columns.office, columns.phase, columns.department, columns.district].map(text),
      ...entitySteps.map((step) => text(words.step(step))),
      { title: columns.late, kind: 'count' },
      ...[columns.computers, columns.heard].map(text),
    ],
    rows: [
      ...view.rows.map((row) => ({
        level: 'line' as const,
        cells: [
          ...[
            row.office,
            words.name(row),
            words.phase(row.phase ?? ''),
            row.department ?? '',
            districtOf(row, head),
          ],
          ...entitySteps.map((step) => words.standing(row.steps[step])),
          ...[row.lateDays, words.computers(row), words.heard(row)],
        ],
      })),
      {
        level: 'total' as const,
        cells: [
          ...['', words.total, '', '', ''],
          ...entitySteps.map((step) =>
            words.part(view.rows.filter((row) => row.steps[step].done).length, view.rows.length),
          ),
          ...[null, '', ''],
        ],
      },
    ],
  };
}

/** How many offices of a group are under way and in time. */
export const inTime = ({ of, done, late, silent }: OnboardingGroup): number => of - done - late - silent;
