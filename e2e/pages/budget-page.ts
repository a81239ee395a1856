import { expect, type Locator, type Page } from '@playwright/test';
import type { Device } from '../fixtures/device';
import type { Say } from '../words';
import { DeedDialog, type Typed } from './deed-dialog';
import { LedgerPage } from './ledger-page';

type Column =
  | 'sanctioned'
  | 'supplementary'
  | 'reappropriated'
  | 'revised'
  | 'released'
  | 'committed'
  | 'spent'
  | 'available';

/** Budget control: the register with its orders, commitments and re-appropriations. */
export class BudgetPage {
  private readonly page: Page;
  private readonly say: Say;
  private readonly ledger: LedgerPage;
  readonly dialog: DeedDialog;

  constructor(device: Device) {
    this.page = device.page();
    this.say = device.say;
    this.ledger = new LedgerPage(device);
    this.dialog = new DeedDialog(device);
  }

  private word = (name: string): string => this.say(`ledger:${name}`);

  /** The fields of a deed, typed by their words in the program. */
  typed(fields: Typed): Typed {
    return Object.fromEntries(Object.entries(fields).map(([name, text]) => [this.word(name), text]));
  }

  private async order(name: 'release' | 'sanction' | 'supplementary' | 'surrender', fields: Typed) {
    await this.ledger.to('budget');
    await this.page.getByRole('button', { name: this.word('control-enter'), exact: true }).click();
    await this.page.getByRole('menuitem', { name: this.word(`control-do-${name}`), exact: true }).click();
    await this.dialog.fill(this.typed(fields));
    await this.dialog.done(this.word('control-enter-verb'));
  }

  /** Enters the sanctioned estimate of a head, in rupees. */
  sanction = (head: string, amount: string): Promise<void> => this.order('sanction', { head, amount });

  /** Releases a quarter to all heads by the policy. */
  release = (quarter: string, on?: string): Promise<void> =>
    this.order('release', {
      'control-quarter': this.word(`control-quarter-${quarter}`),
      ...(on ? { date: on } : {}),
    });

  /** Opens the form that re-appropriates, and fills it. */
  async move(fields: { from: string; to: string; amount: string; order: string; reason: string }) {
    await this.ledger.to('budget', 'control-part-orders');
    await this.page.getByRole('button', { name: this.word('control-move'), exact: true }).click();
    await this.dialog.fill(
      this.typed({
        'control-from': fields.from,
        'control-to': fields.to,
        amount: fields.amount,
        'control-order': fields.order,
        'control-reason': fields.reason,
      }),
    );
  }

  /** Binds money of a head. */
  async commit(fields: { head: string; amount: string; party: string; about: string }): Promise<void> {
    await this.ledger.to('budget', 'control-part-commitments');
    await this.page.getByRole('button', { name: this.word('control-commit'), exact: true }).click();
    const { party, ...others } = fields;
    await this.dialog.fill(this.typed({ ...others, 'control-party': party }));
    await this.dialog.done(this.word('control-commit-verb'));
  }

  /** The register of the year. */
  register(): Locator {
    return this.page.getByRole('table', { name: new RegExp(`^${this.word('control-register')}`) });
  }

  /** An amount of a head's line. */
  cell(head: string, column: Column): Locator {
    const columns: readonly Column[] = [
      'sanctioned',
      'supplementary',
      'reappropriated',
      'revised',
      'released',
      'committed',
      'spent',
      'available',
    ];
    return this.register()
      .getByRole('row')
      .filter({ hasText: head })
      .getByRole('cell')
      .nth(columns.indexOf(column) + 1);
  }

  /** A total under the register. */
  async total(column: 'revised' | 'released' | 'committed' | 'spent' | 'available'): Promise<string> {
    const name = `${this.word('total')}: ${this.word(`control-${column}`)}`;
    const term = this.page.locator('dl div').filter({ hasText: name });
    await expect(term).toBeVisible();
    return (await term.locator('dd').innerText()).trim();
  }
}
