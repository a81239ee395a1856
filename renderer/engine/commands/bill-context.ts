import type { BillContext } from '#shared/domain/ledger/bills/bill-context';
import type { Bill } from '#shared/domain/ledger/bills/bill';
import { billRulesSubject, type BillRules } from '#shared/domain/ledger/bills/bill-rules';
import type { Payee } from '#shared/domain/ledger/bills/payee';
import { ratesSubject, type Rates } from '#shared/domain/ledger/bills/withholding';
import { claimOf } from '../registers/project-bills';
import type { Registers } from '../registers/registers';

const alikeSql = `
  SELECT bill, number FROM bills
  WHERE payee_number = ? AND state <> 'cancelled' AND bill <> ? AND (claim = ? OR (claimed_on = ? AND gross = ?))
  ORDER BY date, number LIMIT 20`;

/** What the rules for bills may know, read from the registers. */
export function createBillContext(office: string, { sql, folded }: Registers): BillContext {
  return {
    payee: (subject) => folded<Payee>(subject)?.state,
    payeeNumbered: (number) =>
      sql.get<{ payee: string; name: string }>(
        'SELECT payee, name FROM payees WHERE number = ? ORDER BY payee LIMIT 1',
        [number],
      ),
    bill: (subject) => folded<Bill>(subject)?.state,
    rates: () => folded<Rates>(ratesSubject(office))?.state,
    rules: () => folded<BillRules>(billRulesSubject(office))?.state,
    alike({ payeeNumber, invoice, invoiceDate, gross }, except = '') {
      const claim = invoice === undefined || claimOf(invoice) === '' ? null : claimOf(invoice);
      return sql.all<{ bill: string; number: string }>(alikeSql, [
        payeeNumber,
        except,
        claim,
        invoiceDate,
        gross,
      ]);
    },
  };
}
