import { FundPage } from './fund-page';
import { GuaranteeList } from './guarantee-list';
import { GuaranteeSheet } from './guarantee-sheet';
import { LoanList } from './loan-list';
import { LoanSheet } from './loan-sheet';
import { MaturitiesPage } from './maturities-page';
import { RatesAndRules } from './rates-and-rules';
import { StatementPage } from './statement-page';

/** What of debt a path shows: `debt/loans`, `debt/loans/<loan>`, `debt/guarantees` and so on. */
export function DebtRoom({
  path,
  query,
}: {
  readonly path: readonly string[];
  readonly query: URLSearchParams;
}) {
  const [, part, subject] = path;
  switch (part) {
    case 'guarantees':
      return subject ? <GuaranteeSheet key={subject} guarantee={subject} /> : <GuaranteeList />;
    case 'fund':
      return <FundPage year={query.get('year')} />;
    case 'statement':
      return <StatementPage query={query} />;
    case 'maturities':
      return <MaturitiesPage />;
    case 'rates':
      return <RatesAndRules />;
    default:
      return subject ? <LoanSheet key={subject} loan={subject} /> : <LoanList />;
  }
}
