import { dayInPakistan } from '#shared/base/calendar';
import { itemKey, type NoticeItem } from '#shared/domain/oversight/ladder';
import type { Oversight } from '#shared/domain/oversight/oversight';
import {
  dayWords,
  labels,
  missingLabels,
  monthWords,
  named,
  rangeWords,
} from '#shared/domain/oversight/reports/labels';
import type { Words } from '#shared/domain/oversight/reports/report';
import { returnParts, returnSubject } from '#shared/domain/oversight/returns';
import { yearsShown } from '#shared/domain/oversight/templates';
import type { MissingReturn } from '../compliance-views';
import type { LateItemView } from '../notice-views';
import { entitySteps, type EntityRow } from '../province-views';
import type { Sql } from '../registers/sql';
import { present } from '../views/shape';
import { readCompliance } from './compliance';

const both = (one: Words, other: Words, between: Words = { en: ', ', ur: '، ' }): Words => ({
  en: `${one.en}${between.en}${other.en}`,
  ur: `${one.ur}${between.ur}${other.ur}`,
});

const monthsOf = { month: 0, quarter: 2, year: 11 } as const;

/** What an item is, in both languages: "Monthly financial return, October 2026". */
export function itemWords(oversight: Oversight | undefined, item: NoticeItem): Words {
  if ('step' in item) return labels[item.step];
  const parts = returnParts(item.return);
  const template = oversight?.templates.findLast((one) => one.code === parts?.template);
  if (!parts) return named(item.return);
  const { year, period } = parts;
  const every = template?.every ?? 'month';
  const when =
    every === 'month' ? monthWords(year, period) : rangeWords(year, period - monthsOf[every], period);
  return both(named(template?.title ?? parts.template, template?.titleUrdu), when);
}

const silentSince = (at: number | undefined): Words =>
  at === undefined
    ? missingLabels.silent
    : both(missingLabels.silent, dayWords(dayInPakistan(at)), { en: ' since ', ur: '، کب سے: ' });

function whyMissing({ missing }: MissingReturn): Words {
  const said = missingLabels[missing.why];
  if (missing.why === 'queried') return both(said, named(missing.text), { en: ': ', ur: ': ' });
  return missing.why === 'silent' ? silentSince(missing.since) : said;
}

/** What is not the office's to mend stands in no notice: it is on its way, or the hub refused it. */
const isTheirs = ({ missing: { why }, lateDays }: MissingReturn): boolean =>
  lateDays > 0 && why !== 'in-transit' && why !== 'refused' && why !== 'not-due' && why !== 'exempt';

/** What offices (or `only` one) are late with: returns of this fiscal year and the one before, and steps of their beginning. */
export function lateItems(
  sql: Sql,
  oversight: Oversight | undefined,
  entities: readonly EntityRow[],
  now: number,
  only?: string,
): ReadonlyMap<string, readonly LateItemView[]> {
  const today = dayInPakistan(now);
  const found = new Map<string, LateItemView[]>(entities.map(({ office }) => [office, []]));
  const add = (office: string, item: NoticeItem, rest: Omit<LateItemView, 'key' | 'item' | 'about'>): void =>
    void found.get(office)?.push({ key: itemKey(item), item, about: itemWords(oversight, item), ...rest });
  for (const year of yearsShown(today))
    for (const one of readCompliance(sql, oversight, { year, ...present({ office: only }) }, now)?.missing ??
      []) {
      if (!isTheirs(one)) continue;
      const { office, template, period, due, lateDays } = one;
      const item = { return: returnSubject(office, template, year, period) };
      add(office, item, { due, lateDays, why: whyMissing(one) });
    }
  for (const { office, steps, heardAt } of entities)
    for (const step of entitySteps) {
      const { done, due, lateDays, open } = steps[step];
      if (done || due === undefined || lateDays === 0) continue;
      const heard = heardAt === undefined ? undefined : Date.parse(heardAt);
      add(office, { step }, { due, lateDays, why: open === 'silent' ? silentSince(heard) : labels.undone });
    }
  return found;
}
