import { bodyOf } from '#shared/acts/kinds';
import { copyFiled } from '#shared/acts/kinds/copy-filed';
import { ok, refuse } from '#shared/base/result';
import { openedBy, stampOf, type FileStep } from './file-state';

/**
 * The office copy of what was issued is correspondence as a paper is, page-numbered with the others; its `document` is
 * the draft. It counts from anybody with the power, once.
 */
export const stepCopy: FileStep = (file, act, by) => {
  const filed = bodyOf(copyFiled, act);
  if (!filed) return undefined;
  const { draft: document, title, pages } = filed;
  if (file.correspondence.some((paper) => paper.document === document)) return refuse('already-filed');
  const firstPage = (file.correspondence.at(-1)?.lastPage ?? 0) + 1;
  const lastPage = firstPage + pages - 1;
  const copy = { document, title, pages, ...stampOf(act, by), firstPage, lastPage };
  return ok({ ...openedBy(file, act, by), correspondence: [...file.correspondence, copy] });
};
