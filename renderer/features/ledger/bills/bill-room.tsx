import { BillList } from './bill-list';
import { BillSheet } from './bill-sheet';
import { BillAgain, NewBill } from './new-bill';
import { PayeeList } from './payee-list';
import { PayeeSheet } from './payee-sheet';

/** What of bills or payees a path shows: `bills`, `bills/new`, `bills/<bill>`, `bills/<bill>/again`, `payees`, `payees/<payee>`. */
export function BillRoom({
  path,
  document,
}: {
  readonly path: readonly string[];
  readonly document: string;
}) {
  const [part, subject, more] = path;
  if (part === 'payees') return subject ? <PayeeSheet key={subject} payee={subject} /> : <PayeeList />;
  if (!subject) return <BillList />;
  if (subject === 'new') return <NewBill key={document} document={document} />;
  return more === 'again' ? (
    <BillAgain key={subject} bill={subject} />
  ) : (
    <BillSheet key={subject} bill={subject} />
  );
}
