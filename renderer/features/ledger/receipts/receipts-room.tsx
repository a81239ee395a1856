import { ClaimList } from './claim-list';
import { ClaimSheet } from './claim-sheet';
import { DemandList } from './demand-list';
import { DemandRegisterPage } from './demand-register';
import { DemandSheet } from './demand-sheet';
import { FeePage } from './fee-page';
import { HoldingList } from './holding-list';
import { NewTally } from './new-tally';
import { PayerList } from './payer-list';
import { PayerSheet } from './payer-sheet';
import { ReceivablesPage } from './receivables-page';
import { TallyList } from './tally-list';
import { TallySheet } from './tally-sheet';
import { TariffPage } from './tariff-page';

/** What of receipts a path shows: `receipts/demands`, `receipts/demands/<demand>`, `receipts/register` and so on. */
export function ReceiptsRoom({
  path,
  query,
}: {
  readonly path: readonly string[];
  readonly query: URLSearchParams;
}) {
  const [, part, subject] = path;
  const head = query.get('head');
  switch (part) {
    case 'register':
      return <DemandRegisterPage query={query} />;
    case 'payers':
      return subject ? <PayerSheet key={subject} payer={subject} /> : <PayerList />;
    case 'holdings':
      return <HoldingList />;
    case 'tariff':
      return <TariffPage />;
    case 'tallies':
      if (subject === 'new') return <NewTally />;
      return subject ? <TallySheet key={subject} tally={subject} /> : <TallyList />;
    case 'fees':
      return <FeePage />;
    case 'claims':
      return subject ? <ClaimSheet key={subject} claim={subject} /> : <ClaimList />;
    case 'receivables':
      return <ReceivablesPage />;
    default:
      return subject ? <DemandSheet key={subject} demand={subject} /> : <DemandList key={head} head={head} />;
  }
}
