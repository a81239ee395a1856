import type { CommandOf } from '#shared/domain/commands';
import { noticeText, type NoticeText } from '#shared/domain/oversight/notice-text';
import type { NoticeRung } from '#shared/domain/oversight/oversight';
import { named } from '#shared/domain/oversight/reports/labels';
import { formNamed } from '#engine/letters/forms';
import type { NoticeDue, NoticesView } from '#engine/notice-views';

/** One notice that is to be drafted: of which rung, for what of an office. */
export type Planned = { readonly due: NoticeDue; readonly rung: NoticeRung };

/** Which rung every notice shall have: the one that the ladder says comes next, or one for all. */
export type RungChoice = 'next' | (string & {});

/** Whether a notice can be drafted: not while one of the same items waits to be issued. */
export const canDraft = (due: NoticeDue): boolean => due.standing !== 'waits-for-issue';

/** What is to be drafted of what was chosen; what the ladder has no next rung for is left out, unless one was chosen. */
export function plannedOf(
  view: Pick<NoticesView, 'rungs'>,
  chosen: readonly NoticeDue[],
  choice: RungChoice,
): readonly Planned[] {
  return chosen.filter(canDraft).flatMap((due) => {
    const code = choice === 'next' ? due.next?.rung : choice;
    const rung = view.rungs.find((one) => one.code === code);
    return rung ? [{ due, rung }] : [];
  });
}

/** The words of a planned notice in a language. */
export const textOfPlanned = ({ due, rung }: Planned, language: 'en' | 'ur', today: string): NoticeText =>
  noticeText(rung, language, { ...due, name: named(due.name, due.nameUrdu), today });

export type NoticePlace = {
  readonly file: string;
  readonly language: 'en' | 'ur';
  readonly signatory: string;
  readonly today: string;
};

/** The draft for approval that a planned notice becomes, on a file. Fields that its form does not ask for are left out. */
export function draftOfPlanned(
  planned: Planned,
  { file, language, signatory, today }: NoticePlace,
): CommandOf<'write-draft'> {
  const { due, rung } = planned;
  const { about, to, text, copies } = textOfPlanned(planned, language, today);
  const form = formNamed(rung.form);
  const { salutation, subscript } = form[language];
  const asked = { to, salutation, subscript };
  const fields = (['to', 'salutation', 'subscript'] as const).flatMap((name) =>
    form.asks.includes(name) && asked[name] !== '' ? [[name, asked[name]]] : [],
  );
  return {
    do: 'write-draft',
    version: {
      ...{ file, form: rung.form, language, about, text, signatory },
      copies: form.asks.includes('copies') ? copies.map((one) => one.slice(0, 200)) : [],
      ...Object.fromEntries(fields),
      notice: { office: due.office, rung: rung.code, items: due.items.slice(0, 100).map((one) => one.item) },
    },
  };
}
