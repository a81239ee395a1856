import type { Claim } from '#shared/domain/ledger/receipts/claim';
import type { Demand } from '#shared/domain/ledger/receipts/demand';
import { feesSubject, type Counter, type Fees } from '#shared/domain/ledger/receipts/fees';
import type { Holding, Payer } from '#shared/domain/ledger/receipts/payer';
import type { ReceiptsContext } from '#shared/domain/ledger/receipts/receipts-context';
import { tariffSubject, type Tariff } from '#shared/domain/ledger/receipts/tariff';
import { readClaimReceipts, readTallies } from '../registers/charge-rows';
import { readCollections } from '../registers/receipt-rows';
import type { Registers } from '../registers/registers';

/** What the rules of receipts may know, read from the registers. */
export function createReceiptsContext(office: string, { sql, folded }: Registers): ReceiptsContext {
  const state = <S>(subject: string): S | undefined => folded<S>(subject)?.state;
  return {
    payer: (subject) => state<Payer>(subject),
    payerNumbered: (number) =>
      sql.get<{ payer: string; name: string }>(
        'SELECT payer, name FROM payers WHERE number = ? ORDER BY payer LIMIT 1',
        [number],
      ),
    holding: (subject) => state<Holding>(subject),
    holdings: () =>
      sql
        .all<{ holding: string }>('SELECT holding FROM holdings ORDER BY place, holding')
        .flatMap(({ holding }) => {
          const found = state<Holding>(holding);
          return found ? [{ holding, state: found }] : [];
        }),
    tariff: () => state<Tariff>(tariffSubject(office)),
    demand: (subject) => state<Demand>(subject),
    collections: (demand) => readCollections(sql, 'c.demand = ?', [demand]),
    counter: (subject) => state<Counter>(subject),
    fees: () => state<Fees>(feesSubject(office)),
    tallied: (tally) => readTallies(sql, 't.tally = ?', [tally]).find((one) => one.state !== 'gone')?.number,
    claim: (subject) => state<Claim>(subject),
    claimReceipts: (claim) => readClaimReceipts(sql, claim),
  };
}
