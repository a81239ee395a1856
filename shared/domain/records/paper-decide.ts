import { documentArranged } from '#shared/acts/kinds/document-arranged';
import { pageCorrected } from '#shared/acts/kinds/page-corrected';
import { pageRemoved } from '#shared/acts/kinds/page-removed';
import { pageRestored } from '#shared/acts/kinds/page-restored';
import { subjectId } from '#shared/base/ids';
import { assertNever, refuse } from '#shared/base/result';
import { decided, draft, type Context, type Decided } from '../context';
import { refusal } from '../refusals';
import { interleave } from './collate';
import { bindPrint, unbindPrint } from './print-decide';
import type { PaperCommand, PaperCommandOf } from './paper-commands';

/** The rules for paper that is in. */
export function decidePaper(command: PaperCommand, context: Context): Decided {
  switch (command.do) {
    case 'correct-page': {
      const subject = subjectId('page', command.correction.page);
      return decided(subject, [draft(pageCorrected, subject, command.correction)]);
    }
    case 'remove-pages':
      if (command.pages.length === 0) return refuse(refusal('no-change'));
      return decided(
        command.document,
        command.pages.map((page) => draft(pageRemoved, command.document, { page, reason: command.reason })),
      );
    case 'restore-pages':
      if (command.pages.length === 0) return refuse(refusal('no-change'));
      // the last one that left comes back first, so that each finds the place where it stood
      return decided(
        command.document,
        [...command.pages].reverse().map((page) => draft(pageRestored, command.document, { page })),
      );
    case 'collate-document':
      return collateDocument(command, context);
    case 'bind-print':
      return bindPrint(command, context);
    case 'unbind-print':
      return unbindPrint(command);
    default:
      return assertNever(command, 'command');
  }
}

/** Makes one document of the front sides and the back sides of the same sheets. */
function collateDocument(
  { document, backs, reversed }: PaperCommandOf<'collate-document'>,
  context: Context,
): Decided {
  const fronts = context.document(document);
  if (!fronts) return refuse(refusal('unknown-subject'));
  const half = Math.ceil(fronts.order.length / 2);
  if (backs === undefined) {
    const pages = interleave(fronts.order.slice(0, half), fronts.order.slice(half), reversed);
    if (!pages.ok) return refuse(refusal(pages.refusal, { fronts: half, backs: fronts.order.length - half }));
    return decided(document, [draft(documentArranged, document, { pages: [...pages.value] })]);
  }
  const other = backs === document ? undefined : context.document(backs);
  if (!other) return refuse(refusal('unknown-subject'));
  const behind = other.order.map((page) => ({ ...page, from: page.from ?? backs }));
  const pages = interleave(fronts.order, behind, reversed);
  if (!pages.ok)
    return refuse(refusal(pages.refusal, { fronts: fronts.order.length, backs: other.order.length }));
  return decided(document, [
    draft(documentArranged, document, { pages: [...pages.value] }),
    draft(documentArranged, backs, { pages: [] }),
  ]);
}
