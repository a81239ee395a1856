import type { BodyOf } from '#shared/acts/kind';
import type { chequebookOpened } from '#shared/acts/kinds/chequebook-opened';
import type { imprestOpened } from '#shared/acts/kinds/imprest-opened';
import type { imprestSpent } from '#shared/acts/kinds/imprest-spent';
import type { leafVoided } from '#shared/acts/kinds/leaf-voided';
import type { statementImported } from '#shared/acts/kinds/statement-imported';
import type { statementMatched } from '#shared/acts/kinds/statement-matched';

type Paid = {
  readonly account: string;
  readonly date: string;
  readonly instrument?: string;
  readonly mode?: 'cheque' | 'transfer';
};

/** What a screen can ask of vouchers, cheques, imprests, cash books and the bank. Amounts are paisa. */
export type CashCommand =
  /** Draws up the voucher that undoes a posted one. */
  | {
      readonly do: 'reverse-voucher';
      readonly voucher: string;
      readonly date: string;
      readonly reason: string;
    }
  | { readonly do: 'open-chequebook'; readonly book: BodyOf<typeof chequebookOpened> }
  | { readonly do: 'void-leaf'; readonly book: string; readonly leaf: BodyOf<typeof leafVoided> }
  | { readonly do: 'open-imprest'; readonly imprest: BodyOf<typeof imprestOpened> }
  | {
      readonly do: 'spend-imprest';
      readonly imprest: string;
      readonly expense: Pick<
        BodyOf<typeof imprestSpent>,
        'date' | 'payee' | 'about' | 'head' | 'amount' | 'documents'
      >;
    }
  /** Draws up the payment voucher that gives the holder money to hold. */
  | ({ readonly do: 'advance-imprest'; readonly imprest: string; readonly amount: number } & Paid)
  /** Draws up the payment voucher that puts back what was spent, head by head. */
  | ({ readonly do: 'recoup-imprest'; readonly imprest: string } & Paid)
  | {
      readonly do: 'close-cash-book';
      readonly account: string;
      readonly day: string;
      readonly remark?: string;
    }
  | {
      readonly do: 'certify-cash-book';
      readonly account: string;
      readonly month: string;
      readonly counted: number;
      readonly remark?: string;
    }
  | {
      readonly do: 'import-statement';
      readonly statement: Omit<BodyOf<typeof statementImported>, 'part' | 'parts' | 'from' | 'to'>;
    }
  | {
      readonly do: 'match-lines';
      readonly statement: string;
      readonly pairs: BodyOf<typeof statementMatched>['pairs'];
    }
  | {
      readonly do: 'unmatch-line';
      readonly statement: string;
      readonly line: number;
      readonly reason?: string;
    }
  | { readonly do: 'prepare-reconciliation'; readonly account: string; readonly month: string }
  | {
      readonly do: 'lock-reconciliation';
      readonly account: string;
      readonly month: string;
      readonly remark?: string;
    };

export type CashCommandOf<N extends CashCommand['do']> = Extract<CashCommand, { do: N }>;
