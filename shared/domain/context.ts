import type { ActDraft } from '#shared/acts/act';
import type { ActKind, BodyOf } from '#shared/acts/kind';
import { ok, type Result } from '#shared/base/result';
import { refusal, type Refusal } from './refusals';
import type { BillContext } from './ledger/bills/bill-context';
import type { Account } from './ledger/account';
import type { Budget } from './ledger/budget';
import type { CashFacts } from './ledger/cash-facts';
import type { Chart } from './ledger/chart';
import type { ControlContext } from './ledger/control/context';
import type { ImportContext } from './ledger/import/facts';
import type { ReceiptsContext } from './ledger/receipts/receipts-context';
import type { DebtContext } from './ledger/debt/debt-context';
import type { DraftContext } from './drafts/draft-context';
import type { OversightContext } from './oversight/oversight-context';
import type { File } from './files/file-state';
import type { Document } from './records/document';

/** What a rule may know when it decides: values only. The engine fills it from the registers. */
export type Context = {
  readonly office: string;
  readonly series: string;
  /** Today in Pakistan, and the calendar year of it. */
  readonly today: string;
  /** The post that the officer acts for. */
  readonly post: string;
  /** A fresh name for a new subject (16 characters, never used before). */
  newName(): string;
  /** The next serial of this device's series in a register ("letter", "file", "payment" ...) of a year. */
  nextSerial(register: string, year: string): number;
  chart(): Chart | undefined;
  account(subject: string): Account | undefined;
  budget(year: string, head: string): Budget | undefined;
  /** Paisa spent under a head in a fiscal year by posted vouchers. */
  spent(year: string, head: string): number;
  readonly bills: BillContext;
  readonly cash: CashFacts;
  readonly imports: ImportContext;
  readonly receipts: ReceiptsContext;
  document(subject: string): Document | undefined;
  /** A file as it stands; rules that only cite it go without. */
  file?(subject: string): File | undefined;
  voucher(subject: string):
    | {
        readonly year: string;
        readonly date?: string;
        readonly commitment?: string | undefined;
        readonly lines: readonly { readonly head: string; readonly debit: number; readonly credit: number }[];
      }
    | undefined;
  readonly debt: DebtContext;
  readonly drafts: DraftContext;
  readonly oversight: OversightContext;
  /** Heads, budget and periods. */
  readonly control: ControlContext;
};

/** What a rule decides: the acts to be sealed, the subject that they are about, and a number to show. */
export type Decision = {
  readonly drafts: readonly ActDraft[];
  readonly subject: string;
  readonly number?: string;
};
export type Decided = Result<Decision, Refusal>;

/**
 * A draft of an act. The body is checked against the kind's schema when the act is tried on its subject.
 * Properties that are `undefined` are left out, since canonical JSON has no `undefined`.
 */
export const draft = <K extends ActKind>(kind: K, subject: string, body: BodyOf<K>): ActDraft => ({
  kind: kind.kind,
  v: kind.v,
  subject,
  body: JSON.parse(JSON.stringify(body)) as ActDraft['body'], // JSON in, JSON out
});

/** A decision of one or more drafts about one subject. */
export const decided = (subject: string, drafts: readonly ActDraft[], number?: string): Decided =>
  ok({ drafts, subject, ...(number === undefined ? {} : { number }) });

/** A malformed body as a refusal that names the first wrong field; nothing if it is well formed. */
export function malformed(kind: ActKind, body: unknown): Refusal | undefined {
  const parsed = kind.body.safeParse(body);
  if (parsed.success) return undefined;
  return refusal('bad-input', { field: parsed.error.issues[0]?.path.join('.') ?? '' });
}
