import type { Act } from '#shared/acts/act';
import { bodyOf } from '#shared/acts/kinds';
import { fileMoved } from '#shared/acts/kinds/file-moved';
import { dayInPakistan } from '#shared/base/calendar';
import { readClock } from '#shared/base/clock';
import { actId } from '#shared/base/ids';
import type { File } from '#shared/domain/files/file';
import type { Folded } from '#shared/domain/fold';
import type { Problem } from '#shared/domain/people/authority';
import { registrySubject } from '#shared/domain/people/decide';
import { reviewSubject, type Review } from '#shared/domain/people/review';
import type { Journal } from '../journal/journal';
import type { LostRow, ReviewRow } from '../people-views';
import type { Registers } from '../registers/registers';
import type { Session } from '../session';
import { problemView } from './shape';

/** Reasons that say something about who acted, and not about what others did meanwhile. */
const ofAuthority: ReadonlySet<string> = new Set([
  'revoked',
  'no-charge',
  'on-leave',
  'not-certified',
  'no-power',
  'delegation-ended',
  'over-ceiling',
  'not-own-power',
  'maker-is-approver',
]);

/** What nobody needs to be told of: the machine does it, or it says only that somebody looked. */
const silent: ReadonlySet<string> = new Set(['page.read', 'file.received', 'exception.raised']);

const titleSql = `
  SELECT number || ' · ' || about AS title FROM files WHERE file = ?1
  UNION ALL SELECT number || ' · ' || about FROM letters WHERE letter = ?1
  UNION ALL SELECT number FROM vouchers WHERE voucher = ?1
  UNION ALL SELECT number FROM bills WHERE bill = ?1`;

/** `why` is the problem's reason, or one that says why an act with effect is to be looked at. */
type Found = {
  readonly subject: string;
  readonly problem: Omit<Problem, 'why'>;
  readonly why: string;
};

/** Acts that somebody has to look at: those done without charge, and an officer's own that had no effect. */
export function createReviewViews(registers: Registers, journal: Journal, session: Session) {
  const { sql, authority, folded } = registers;

  const problems = (): readonly Found[] => [
    ...sql
      .all<{ subject: string; folded: string }>(
        'SELECT subject, folded FROM subjects WHERE problems > 0 ORDER BY last_at DESC LIMIT 2000',
      )
      .flatMap(
        ({ subject, folded: text }) =>
          (JSON.parse(text) as Folded<unknown>).problems.map((problem) => ({
            subject,
            problem,
            why: problem.why,
          })), // written by `writeManyFolded`
      ),
    ...authority().problems.map((problem) => ({
      subject: registrySubject(authority().office),
      problem,
      why: problem.why,
    })),
  ];

  const findings = (act: string): Review['findings'] =>
    folded<Review>(reviewSubject(act))?.state?.findings ?? [];
  const personOf = (key: string): string | undefined => authority().certificates[key]?.person;
  const keysOf = (person: string): readonly string[] =>
    Object.values(authority().certificates)
      .filter((one) => one.person === person)
      .map((one) => one.key);
  const row = ({ subject, problem, why }: Found): ReviewRow => ({
    ...problemView({ ...problem, why }, authority()),
    subject,
    title: sql.get<{ title: string }>(titleSql, [subject])?.title ?? '',
  });

  /** What a person did between a day that was past already and the act that put it on record. */
  const doneMeanwhile = async (
    person: string,
    after: string,
    recordedAt: string,
    why: 'late-end' | 'late-leave',
    post?: string,
  ): Promise<readonly Found[]> => {
    if (after >= dayInPakistan(readClock(recordedAt).milliseconds)) return [];
    const rows = sql.all<{ subject: string; at: string; place: number }>(
      `SELECT subject, at, place FROM acts WHERE author IN (SELECT value FROM json_each(?)) AND at < ?
       AND subject NOT LIKE 'registry:%' AND subject NOT LIKE 'review:%'`,
      [JSON.stringify(keysOf(person)), recordedAt],
    );
    const late = rows.filter((one) => dayInPakistan(readClock(one.at).milliseconds) > after);
    const acts = late.length > 0 ? await journal.get(late.map((one) => one.place)) : [];
    return acts
      .filter((act) => post === undefined || act.post === post)
      .map((act) => ({ subject: act.subject, problem: stamp(act), why }));
  };
  const stamp = ({ id, kind, by, post, at }: Act) => ({ act: id, kind, by, post, at });
  const dayBefore = (day: string): string =>
    new Date(Date.parse(`${day}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10);

  /** What a revoked key signed, by its own clock, before that, and what came here only afterwards. */
  const arrivedLate = async (): Promise<readonly Found[]> => {
    const rows = sql.all<{ place: number }>(
      `SELECT a.place FROM json_each(?) AS asked JOIN acts r ON r.kind = 'officer.revoked' AND r.at = asked.value ->> 1
       JOIN acts a ON a.author = asked.value ->> 0 AND a.at < r.at AND a.place > r.place`,
      [
        JSON.stringify(
          Object.values(authority().certificates).flatMap(({ key, revokedAt }) =>
            revokedAt === undefined ? [] : [[key, revokedAt]],
          ),
        ),
      ],
    );
    const acts = rows.length > 0 ? await journal.get(rows.map((one) => one.place)) : [];
    return acts.map((act) => ({ subject: act.subject, problem: stamp(act), why: 'late-revoked' }));
  };

  const late = async (): Promise<readonly Found[]> => {
    const { relinquished, leaves } = authority();
    const groups = await Promise.all([
      arrivedLate(),
      ...relinquished.map((end) => doneMeanwhile(end.person, end.on, end.at, 'late-end', end.post)),
      ...leaves.map((one) => doneMeanwhile(one.person, dayBefore(one.from), one.at, 'late-leave')),
    ]);
    return groups.flat();
  };

  const lostRow = async (found: Found): Promise<LostRow> => {
    const file = folded<File>(found.subject)?.state;
    const place = sql.get<{ place: number }>('SELECT place FROM acts WHERE id = ?', [found.problem.act]);
    const [act] = place ? await journal.get([place.place]) : [];
    const moved = act && bodyOf(fileMoved, act);
    const note = moved && file?.notes.find((one) => one.act === before(act.id));
    const said = note && { text: note.text, language: note.language };
    return {
      ...row(found),
      ...(found.subject.startsWith('file:') && file ? { holder: file.holder } : {}),
      ...(moved && {
        ...{ move: moved.move, to: moved.to },
        again: {
          do: 'move-file' as const,
          ...{ file: found.subject, move: moved },
          ...(said ? { note: said } : {}),
        },
      }),
    };
  };

  /** The act that the same computer wrote before: a movement's paragraph is written with it. */
  const before = (act: string): string => {
    const [office = '', device = '', counter = ''] = act.split('.');
    return actId(office, device, Number(counter) - 1);
  };

  return {
    async review(): Promise<readonly ReviewRow[]> {
      const view = session.view();
      if (view.state !== 'open' || !view.powers.includes('certify')) return [];
      const doubtful = [
        ...problems().filter(({ problem, why }) => ofAuthority.has(why) && !silent.has(problem.kind)),
        ...(await late()),
      ];
      const open = doubtful.filter(
        ({ problem }) =>
          !findings(problem.act).some((one) => one.certifies && one.by.person !== personOf(problem.by)),
      );
      return open
        .sort((a, b) => (a.problem.at < b.problem.at ? 1 : -1))
        .slice(0, 200)
        .map(row);
    },
    async lost(): Promise<readonly LostRow[]> {
      const seat = session.seat();
      if (!seat) return [];
      const own = problems().filter(({ subject, problem }) => {
        if (personOf(problem.by) !== seat.person || silent.has(problem.kind)) return false;
        if (findings(problem.act).some((one) => one.by.person === seat.person)) return false;
        const moves = subject.startsWith('file:') ? (folded<File>(subject)?.state?.movements ?? []) : [];
        return !moves.some((one) => one.from === problem.post && one.at > problem.at); // he has done it again
      });
      return Promise.all(own.slice(0, 100).map(lostRow));
    },
  };
}
