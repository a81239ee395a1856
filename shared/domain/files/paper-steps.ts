import { bodyOf } from '#shared/acts/kinds';
import { coverAmended } from '#shared/acts/kinds/cover-amended';
import { flagRemoved } from '#shared/acts/kinds/flag-removed';
import { pageFlagged } from '#shared/acts/kinds/page-flagged';
import { paperFiled } from '#shared/acts/kinds/paper-filed';
import { ok, refuse } from '#shared/base/result';
import { openedBy, stampOf, type FileStep } from './file-state';

/** A paper counts from anybody with the power, page-numbered from where the last one ended. */
export const stepPaper: FileStep = (file, act, by) => {
  const filed = bodyOf(paperFiled, act);
  if (!filed) return undefined;
  if (file.correspondence.some((paper) => paper.document === filed.document)) return refuse('already-filed');
  const firstPage = (file.correspondence.at(-1)?.lastPage ?? 0) + 1;
  const paper = { ...filed, ...stampOf(act, by), firstPage, lastPage: firstPage + filed.pages - 1 };
  return ok({ ...openedBy(file, act, by), correspondence: [...file.correspondence, paper] });
};

/**
 * Flags are put on and taken off by anybody with the power. There is one paper under consideration: a second PUC moves
 * the mark. Any other flag stays where it was put first until it is taken off.
 */
export const stepFlag: FileStep = (file, act, by) => {
  const flagged = bodyOf(pageFlagged, act);
  if (flagged) {
    const paper = file.correspondence.find((one) => one.document === flagged.document);
    if (!paper || flagged.page >= paper.pages) return refuse('page-not-here');
    const old = file.flags.find((one) => one.flag === flagged.flag);
    if (old && flagged.flag !== 'PUC') return refuse('flag-taken');
    if (old?.document === flagged.document && old.page === flagged.page) return refuse('no-change');
    const others = file.flags.filter((one) => one !== old);
    return ok({ ...file, flags: [...others, { ...flagged, ...stampOf(act, by) }] });
  }
  const removed = bodyOf(flagRemoved, act);
  if (!removed) return undefined;
  const flags = file.flags.filter((one) => one.flag !== removed.flag);
  return flags.length === file.flags.length ? refuse('no-change') : ok({ ...file, flags });
};

/** The holder changes what stands on the cover. */
export const stepCover: FileStep = (file, act, by) => {
  const cover = bodyOf(coverAmended, act);
  if (!cover) return undefined;
  if (act.post !== file.holder) return refuse('not-holder');
  if (cover.links?.includes(act.subject)) return refuse('bad-input');
  const { urgency = file.urgency, classification = file.classification, ...rest } = cover;
  return ok({ ...openedBy(file, act, by), ...rest, urgency, classification });
};
