import type { BodyOf } from '#shared/acts/kind';
import { letterDisposed } from '#shared/acts/kinds/letter-disposed';
import { letterMarked } from '#shared/acts/kinds/letter-marked';
import { refuse } from '#shared/base/result';
import { decided, draft, type Decided } from '../context';
import { refusal } from '../refusals';

/** What an officer does with letters of the diary that are marked to him; several in one go, all or none. */
export type LetterCommand =
  | {
      readonly do: 'mark-letters';
      readonly letters: readonly string[];
      readonly mark: BodyOf<typeof letterMarked>;
    }
  | { readonly do: 'dispose-letters'; readonly letters: readonly string[]; readonly remark: string };

export const isLetterCommand = (command: { readonly do: string }): command is LetterCommand =>
  command.do === 'mark-letters' || command.do === 'dispose-letters';

/** The rule for letters: one act for each. */
export function decideLetters(command: LetterCommand): Decided {
  const [first] = command.letters;
  if (first === undefined) return refuse(refusal('no-change'));
  return decided(
    first,
    command.letters.map((letter) =>
      command.do === 'mark-letters'
        ? draft(letterMarked, letter, command.mark)
        : draft(letterDisposed, letter, { remark: command.remark }),
    ),
  );
}
