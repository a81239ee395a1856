import type { DebtRule } from './debt-rules';

/** What is owed on a loan on a day, in paisa: of due days gone by, and in all. */
export type Owed = {
  readonly duePrincipal: number;
  readonly dueMarkUp: number;
  readonly principal: number;
  readonly markUp: number;
};

export type Split = { readonly principal: number; readonly markUp: number };

type Part = 'dueMarkUp' | 'duePrincipal' | 'markUp' | 'principal';
const orders: Readonly<Record<DebtRule['order'], readonly Part[]>> = {
  'arrears-first': ['dueMarkUp', 'duePrincipal', 'markUp', 'principal'],
  'mark-up-first': ['markUp', 'principal'],
  'principal-first': ['duePrincipal', 'markUp', 'principal'],
};

/**
 * What a payment settles, in the order of the office's rule; nothing when it is more than all that is owed. What is not
 * due yet is paid early: it lessens the principal from that day on and counts against the next instalments.
 */
export function splitPayment(amount: number, owed: Owed, order: DebtRule['order']): Split | undefined {
  let left = amount;
  let [principal, markUp] = [0, 0];
  for (const part of orders[order]) {
    const isMarkUp = part === 'dueMarkUp' || part === 'markUp';
    const taken = Math.max(0, Math.min(left, owed[part] - (isMarkUp ? markUp : principal)));
    left -= taken;
    if (isMarkUp) markUp += taken;
    else principal += taken;
  }
  return left > 0 ? undefined : { principal, markUp };
}
