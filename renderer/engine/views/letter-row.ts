import { diaryNumber, type Letter } from '#shared/domain/records/letter';
import type { Registers } from '../registers/registers';
import type { LetterRow } from '../views';
import { actorView, isoOf, present } from './shape';
import type { Ticks } from './ticks';

type LetterDeed = NonNullable<Letter['marks']>[number] | NonNullable<Letter['disposed']>;

const doneOf = ({ act, at, by, remark }: LetterDeed) =>
  present({ act, remark, by: actorView(by), at: isoOf(at) });

/** A function that gives a letter of the diary as screens see it. */
export function createLetterRow(
  { sql, folded }: Pick<Registers, 'sql' | 'folded'>,
  ticks: Ticks,
): (letter: string) => LetterRow | null {
  return (letter) => {
    const state = folded<Letter>(letter)?.state;
    if (!state) return null;
    const file = sql.get<{ file: string; number: string }>(
      'SELECT f.file, f.number FROM papers p JOIN files f ON f.file = p.file WHERE p.letter = ? OR (p.document = ? AND ? IS NOT NULL) LIMIT 1',
      [letter, state.document ?? null, state.document ?? null],
    );
    const { theirNumber, theirDate, markedTo, document, disposed } = state;
    const marks = state.marks?.map((mark) => ({ ...doneOf(mark), to: mark.to }));
    return {
      ...present({ theirNumber, theirDate, markedTo, document, file, marks }),
      ...present({ disposed: disposed && doneOf(disposed) }),
      letter,
      number: diaryNumber(state),
      year: state.year,
      received: state.received,
      from: state.from,
      about: state.about,
      urgency: state.urgency,
      by: actorView(state.by),
      tick: ticks.act(state.act),
    };
  };
}
