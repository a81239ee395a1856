import { printBound } from '#shared/acts/kinds/print-bound';
import { printUnbound } from '#shared/acts/kinds/print-unbound';
import { refuse } from '#shared/base/result';
import { decided, draft, type Context, type Decided } from '../context';
import { refusal } from '../refusals';
import type { PaperCommandOf } from './paper-commands';
import { printSubject } from './print';

/** Binds pages of a document to what they are a signed print of. Prints of other offices are not bound here. */
export function bindPrint(command: PaperCommandOf<'bind-print'>, context: Context): Decided {
  const { page, office, document, pages, target, seal, typed, verdict } = command;
  if (office !== context.office) return refuse(refusal('print-of-another-office', { office }));
  const order = context.document(document)?.order;
  if (!order) return refuse(refusal('unknown-subject'));
  const isThere = (one: string): boolean => order.some((lay) => lay.page === one);
  if (!pages.every(isThere) || !pages.includes(page)) return refuse(refusal('page-not-here'));
  const subject = printSubject(page);
  return decided(subject, [
    draft(printBound, subject, { document, pages: [...pages], target, seal, typed, verdict }),
  ]);
}

/** Takes a binding back, with the reason. */
export function unbindPrint({ page, reason }: PaperCommandOf<'unbind-print'>): Decided {
  const subject = printSubject(page);
  return decided(subject, [draft(printUnbound, subject, { reason })]);
}
