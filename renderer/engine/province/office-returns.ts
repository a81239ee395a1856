import { byClock, type Act } from '#shared/acts/act';
import { returnAccepted } from '#shared/acts/kinds/return-accepted';
import { createSignatureCheck } from '#shared/acts/verify';
import { dayInPakistan } from '#shared/base/calendar';
import { lastReading } from '#shared/base/clock';
import type { Subtle } from '#shared/base/crypto';
import { province } from '#shared/base/ids';
import { ok, refuse, type Result } from '#shared/base/result';
import { fold, type Folded } from '#shared/domain/fold';
import { checkReturn } from '#shared/domain/oversight/check-return';
import { oversightSubject, type Oversight, type ReturnTemplate } from '#shared/domain/oversight/oversight';
import { answeredOffice } from '#shared/domain/oversight/replies';
import type { Return } from '#shared/domain/oversight/return';
import { returnParts, type ReturnName } from '#shared/domain/oversight/returns';
import { daysLate, daysOfPeriod, dueOn, templatesOn } from '#shared/domain/oversight/templates';
import { mayWork, type Authority } from '#shared/domain/people/authority';
import { heldPosts, postAt } from '#shared/domain/people/standing';
import { refusal, type Refusal } from '#shared/domain/refusals';
import { sortNamed } from '#shared/domain/sorts';
import type { HostClient } from '../host';
import type { Journal } from '../journal/journal';
import type { ReturnView } from '../oversight-views';
import type { Fetched } from '../province-views';
import { actsOfSubject } from '../registers/acts-table';
import type { Registers } from '../registers/registers';
import type { OfficeReturn } from '../review-views';
import type { Seat } from '../session';
import { LineFault } from '../sync/fault';
import { actorView, isoOf, present, problemView } from '../views/shape';
import { createTicks, type SyncMarks } from '../views/ticks';
import { besideBooks } from './beside';
import { fetchSubjects, type FetchedSubjects } from './fetch-subjects';

/** A subject of another office as far as it was fetched: who may act there, and what its acts come to with those made here. */
export type Abroad = {
  readonly authority: Authority;
  /** The newest clock reading among what was fetched; '' for none. */
  readonly seen: string;
  /** Fetched acts and those of this computer that wait for the line, folded. */
  folded(): Promise<Folded<unknown>>;
  /** The post by which this officer may review there; nothing if none was given him. */
  post(seat: Pick<Seat, 'signer' | 'post'>): string | undefined;
};

export type OfficeReturns = {
  /** A return of an office, read anew from the hub or, without a line, as it was read before. */
  read(subject: string): Promise<Fetched<OfficeReturn>>;
  /** For the rules: a subject of another office. Refused when it was never fetched and the hub does not answer. */
  abroad(subject: string): Promise<Result<Abroad, Refusal>>;
};

type Needs = {
  readonly host: HostClient;
  readonly registers: Registers;
  readonly journal: Journal;
  readonly subtle: Subtle;
  readonly marks: () => SyncMarks;
  readonly seat: () => Seat | undefined;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** The officer works offline by his own wish: nothing is asked. */
  readonly isCut: () => boolean;
};

/** Opens the returns of other offices for the officers of the province on this computer. */
export function createOfficeReturns(needs: Needs): OfficeReturns {
  const { host, registers, journal, subtle, marks, seat, now, isCut } = needs;
  const asking = { host, registers, journal, check: createSignatureCheck(subtle) };
  const ticks = createTicks(registers, marks);
  const fetched = new Map<string, FetchedSubjects>();

  const bring = async (office: string, subject: string): Promise<FetchedSubjects | undefined> => {
    try {
      if (isCut()) throw new LineFault('line', 'cut by the officer');
      const found = await fetchSubjects(asking, office, [subject, oversightSubject(office)]);
      fetched.set(subject, found);
      return found;
    } catch (error) {
      if (!(error instanceof LineFault)) throw error;
      return fetched.get(subject);
    }
  };

  /** What was fetched and what was written here, each act once. */
  const actsOf = async (found: FetchedSubjects, subject: string): Promise<readonly Act[]> => {
    const here = await journal.get(actsOfSubject(registers.sql, subject).map(({ place }) => place));
    const all = [...(found.good.get(subject) ?? []), ...here];
    return [...new Map(all.map((act) => [act.id, act])).values()];
  };
  const foldHere = async (found: FetchedSubjects, subject: string): Promise<Folded<unknown>> => {
    const sort = sortNamed(subject);
    if (!sort) throw new Error(`no such sort of subject: ${subject}`);
    return fold(sort, found.authority, await actsOf(found, subject));
  };

  const postOf =
    ({ authority }: FetchedSubjects) =>
    ({ signer, post }: Pick<Seat, 'signer' | 'post'>): string | undefined => {
      const certificate = authority.certificates[signer.key];
      if (!certificate) return undefined;
      const moment = { at: lastReading, day: dayInPakistan(now()) };
      const posts = heldPosts(authority, certificate, moment)
        .map((held) => held.post)
        .filter((held) => postAt(authority, held, moment)?.powers.includes('review'));
      return posts.includes(post) ? post : posts[0];
    };
  const mayReview = (found: FetchedSubjects): boolean => {
    const sits = seat();
    const post = sits && postOf(found)(sits);
    if (!sits || post === undefined) return false;
    const act = { by: sits.signer.key, post, at: trialReading(now()), device: '' };
    return mayWork(found.authority, act, returnAccepted).ok;
  };

  const templateOf = (found: FetchedSubjects, name: ReturnName): ReturnTemplate | undefined => {
    const own = found.folded.get(oversightSubject(name.office))?.state as Oversight | undefined; // of its own sort
    const ofProvince = registers.folded<Oversight>(oversightSubject(province))?.state;
    const body = found.authority.entity?.type ?? '';
    for (const oversight of [own, ofProvince]) {
      const every = oversight?.templates.find((one) => one.code === name.template)?.every;
      if (every === undefined) continue;
      const { last } = daysOfPeriod({ every }, name.year, name.period);
      const template = templatesOn(oversight, last, body).find((one) => one.code === name.template);
      if (template) return template;
    }
    return undefined;
  };

  const viewOf = (subject: string, name: ReturnName, template: ReturnTemplate, folded: Folded<Return>) => {
    const { state } = folded;
    const today = dayInPakistan(now());
    const days = daysOfPeriod(template, name.year, name.period);
    const due = dueOn(template, name.year, name.period);
    const open = days.last >= today ? 'running' : today > due ? 'late' : 'due';
    const signed = state?.submitted && dayInPakistan(state.submitted.wall);
    const newest = state?.events.at(-1);
    const parts = state?.prepared?.parts ?? [];
    const deed = (one: Return['prepared'] | Return['submitted']) =>
      one && { act: one.act, by: actorView(one.by), at: isoOf(one.at) };
    const said = state?.state === 'exempt' || state?.state === 'queried' ? newest?.text : undefined;
    return {
      ...{ return: subject, template: template.code, title: template.title, titleUrdu: template.titleUrdu },
      ...{ every: template.every, year: name.year, period: name.period, ...days, due },
      ...{ state: state?.state ?? open, source: template.source, parts, forms: template.forms, entered: {} },
      lateDays: daysLate(due, state?.state === 'exempt' ? due : (signed ?? today)),
      frozen: state?.prepared !== undefined,
      findings: checkReturn(parts),
      ...present({
        ...{ text: said, prepared: deed(state?.prepared), submitted: deed(state?.submitted) },
        tick: newest && ticks.act(newest.act),
      }),
      events: (state?.events ?? []).map(({ act, what, by, at, text }) =>
        present({ act, what, by: actorView(by), at: isoOf(at), text, tick: ticks.act(act) }),
      ),
      problems: [],
    } satisfies ReturnView;
  };

  return {
    async read(subject) {
      const name = returnParts(subject);
      if (!name) return { state: 'not-there' };
      const { office } = name;
      const found = await bring(office, subject);
      if (!found) return { state: 'no-line' };
      const template = templateOf(found, name);
      if (!template || !found.authority.entity) return { state: 'not-there' };
      const folded = (await foldHere(found, subject)) as Folded<Return>; // of the return's own sort
      const view = viewOf(subject, name, template, folded);
      const reached = registers.sql.get<{ reached: string }>(
        'SELECT reached FROM province_offices WHERE office = ?',
        [office],
      )?.reached;
      const { entity } = found.authority;
      return {
        state: 'here',
        value: {
          ...{ office, name: entity.name, view, mayReview: mayReview(found) },
          ...present({
            nameUrdu: entity.nameUrdu,
            reached: reached ? { year: reached.slice(0, 7), period: Number(reached.slice(8)) } : undefined,
          }),
          acts: (await actsOf(found, subject)).length,
          faults: [
            ...found.faults.filter((one) => one.subject === subject),
            ...folded.problems.map((one) => problemView(one, found.authority)),
          ].map(({ act, why }) => ({ act, why })),
          beside: besideBooks(registers.sql, { ...name, every: template.every }, view.parts),
        },
      };
    },
    async abroad(subject) {
      const office = answeredOffice(subject);
      const found = office === undefined ? undefined : await bring(office, subject);
      if (!found) return refuse(refusal('not-fetched'));
      const newest = [...(found.good.get(subject) ?? [])].sort(byClock).at(-1);
      return ok({
        authority: found.authority,
        seen: newest?.at ?? '',
        folded: () => foldHere(found, subject),
        post: postOf(found),
      });
    },
  };
}

/** A clock reading of a moment, for asking what somebody may do then. */
const trialReading = (milliseconds: number): string =>
  `${new Date(milliseconds).toISOString().replace(/[-:.]/g, '')}-0000-AAAAAA`;
