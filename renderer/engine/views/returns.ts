import { dayInPakistan } from '#shared/base/calendar';
import { canonicalJson } from '#shared/base/canonical';
import { daysBetween } from '#shared/domain/ledger/debt/days';
import { checkReturn } from '#shared/domain/oversight/check-return';
import { oversightSubject, type Oversight, type ReturnTemplate } from '#shared/domain/oversight/oversight';
import type { EnteredRows } from '#shared/domain/oversight/oversight-commands';
import type { Return, ReturnPart } from '#shared/domain/oversight/return';
import { returnParts, returnSubject } from '#shared/domain/oversight/returns';
import { daysOfPeriod, dueOn, periodsOf, templatesOn } from '#shared/domain/oversight/templates';
import type { OversightQueries, ReturnFinding, ReturnRow, ReturnView } from '../oversight-views';
import type { Registers } from '../registers/registers';
import { createReturnFigures } from './return-figures';
import { actorView, isoOf, present, problemView } from './shape';
import type { Ticks } from './ticks';

const waits: readonly ReturnRow['state'][] = ['due', 'late', 'prepared', 'queried'];
/** What the office has to do comes first, the oldest due day on top; then the rest, the newest period on top. */
function byPressing(a: ReturnRow, b: ReturnRow): number {
  const [first, second] = [waits.includes(a.state), waits.includes(b.state)];
  if (first !== second) return first ? -1 : 1;
  const order = first ? [a.due, b.due] : [b.last, a.last];
  return (order[0] ?? '') < (order[1] ?? '') ? -1 : order[0] === order[1] ? 0 : 1;
}

type Owed = { readonly template: ReturnTemplate; readonly year: string; readonly period: number };

/** The typed rows of a part as the form shows them: without the total and what is worked out. */
const rowsOf = (part: ReturnPart | undefined): EnteredRows =>
  (part?.rows ?? [])
    .filter((row) => row.level === 'line')
    .map(({ cells }) =>
      Object.fromEntries(
        Object.entries(cells).flatMap(([name, value]) => (value === null ? [] : [[name, value]])),
      ),
    );

/** What the province asks of the office, and how far each return is. `today` in Pakistan. */
export function createReturnViews(
  registers: Registers,
  ticks: Ticks,
  office: string,
  today: () => string,
): Pick<OversightQueries, 'returns' | 'return'> {
  const { sql, folded, authority } = registers;
  const figures = createReturnFigures(registers, office);
  const body = () => authority().entity?.type ?? '';
  const asked = () => folded<Oversight>(oversightSubject(office))?.state;
  const stateOf = (subject: string) => folded<Return>(subject)?.state;

  /** The version of a template that holds at the end of a period; nothing where the return is not owed. */
  const owedIn = (code: string, year: string, period: number): Owed | undefined => {
    const every = asked()?.templates.find((one) => one.code === code)?.every;
    if (every === undefined || !periodsOf({ every }).includes(period)) return undefined;
    const { last } = daysOfPeriod({ every }, year, period);
    const template = templatesOn(asked(), last, body()).find((one) => one.code === code);
    return template && { template, year, period };
  };

  const rowOf = ({ template, year, period }: Owed): ReturnRow => {
    const subject = returnSubject(office, template.code, year, period);
    const found = stateOf(subject);
    const { first, last } = daysOfPeriod(template, year, period);
    const due = dueOn(template, year, period);
    const signed = found?.submitted && dayInPakistan(found.submitted.wall);
    const waits = found?.state === 'exempt' ? due : (signed ?? today());
    const open = last >= today() ? 'running' : today() > due ? 'late' : 'due';
    const newest = found?.events.at(-1);
    const text = found?.state === 'exempt' || found?.state === 'queried' ? newest?.text : undefined;
    return {
      ...{ return: subject, template: template.code, title: template.title, titleUrdu: template.titleUrdu },
      ...{ every: template.every, year, period, first, last, due, state: found?.state ?? open },
      lateDays: Math.max(0, daysBetween(due, waits)),
      ...present({ text, tick: newest && ticks.act(newest.act) }),
    };
  };

  /** Months whose books are still open. */
  const openMonths = (first: string, last: string): readonly ReturnFinding[] => {
    const closed = sql
      .all<{ month: string }>('SELECT month FROM periods WHERE closed = 1 AND month >= ? AND month <= ?', [
        first.slice(0, 7),
        last.slice(0, 7),
      ])
      .map((row) => row.month);
    const [from, to] = [first.slice(0, 7), last.slice(0, 7)];
    const months = Array.from({ length: 12 }, (_, n) => {
      const at = Number(from.slice(0, 4)) * 12 + Number(from.slice(5)) - 1 + n;
      return `${Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}`;
    });
    return months
      .filter((month) => month <= to && !closed.includes(month))
      .map((name) => ({ what: 'month-open', stops: false, part: '', name }));
  };

  const findingsOf = (owed: Owed, parts: readonly ReturnPart[], found: Return | undefined) => {
    const { first, last } = daysOfPeriod(owed.template, owed.year, owed.period);
    const isOpen = found === undefined || found.state === 'prepared' || found.state === 'queried';
    const ofBooks = isOpen && owed.template.parts.length > 0;
    const now = ofBooks && found?.prepared ? figures(owed.template, owed.year, owed.period) : [];
    const moved = now.some((part) => {
      const was = found?.prepared?.parts.find((one) => one.part === part.part);
      return canonicalJson(JSON.parse(JSON.stringify(part))) !== canonicalJson(was ?? null);
    });
    return [
      ...checkReturn(parts),
      ...(ofBooks ? openMonths(first, last) : []),
      ...(moved ? [{ what: 'moved' as const, stops: false, part: '' }] : []),
    ];
  };

  /** The rows of the newest return of the same kind before this period, so that nobody types them twice. */
  const before = ({ template, year, period }: Owed): Return | undefined => {
    const last = Number(year.slice(0, 4));
    const years = [year, `${last - 1}-${String(last % 100).padStart(2, '0')}`];
    return years
      .flatMap((one) =>
        [...periodsOf(template)]
          .reverse()
          .filter((at) => one < year || at < period)
          .map((at) => stateOf(returnSubject(office, template.code, one, at))),
      )
      .find((state) => state?.prepared);
  };

  const viewOf = (owed: Owed): ReturnView => {
    const row = rowOf(owed);
    const { template, year, period } = owed;
    const all = folded<Return>(row.return);
    const found = all?.state;
    const prepared = found?.prepared;
    const source = prepared ?? (template.forms.length > 0 ? before(owed)?.prepared : undefined);
    const parts = prepared?.parts ?? figures(template, year, period);
    const deed = (one: Return['prepared'] | Return['submitted']) =>
      one && { act: one.act, by: actorView(one.by), at: isoOf(one.at) };
    return {
      ...row,
      source: template.source,
      parts,
      frozen: prepared !== undefined,
      forms: template.forms,
      entered: Object.fromEntries(
        template.forms.map(({ part }) => [part, rowsOf(source?.parts.find((one) => one.part === part))]),
      ),
      findings: row.state === 'running' || row.state === 'exempt' ? [] : findingsOf(owed, parts, found),
      ...present({ prepared: deed(prepared), submitted: deed(found?.submitted) }),
      events: (found?.events ?? []).map(({ act, what, by, at, text }) =>
        present({ act, what, by: actorView(by), at: isoOf(at), text, tick: ticks.act(act) }),
      ),
      problems: (all?.problems ?? []).map((problem) => problemView(problem, authority())),
    };
  };

  return {
    returns: (year) =>
      [...new Set((asked()?.templates ?? []).map((one) => one.code))]
        .flatMap((code) =>
          Array.from({ length: 12 }, (_, n) => owedIn(code, year, n + 1)).flatMap((owed) =>
            owed ? [owed] : [],
          ),
        )
        .filter((owed) => daysOfPeriod(owed.template, owed.year, owed.period).first <= today())
        .map(rowOf)
        .sort(byPressing),
    return(subject) {
      const name = returnParts(subject);
      const owed = name?.office === office ? owedIn(name.template, name.year, name.period) : undefined;
      return owed ? viewOf(owed) : null;
    },
  };
}
