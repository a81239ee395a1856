import fc from 'fast-check';
import { billDeeds } from './bill-deeds';
import { cashDeeds } from './cash-deeds';
import { controlDeeds } from './control-deeds';
import { debtDeeds } from './debt-deeds';
import { importDeeds } from './import-deeds';
import { receiptDeeds } from './receipt-deeds';

/** What may happen in the ledgers beside vouchers, budget and accounts, each slice as often as another. */
export const moneyDeeds = (office: string) =>
  fc.oneof(cashDeeds, importDeeds, billDeeds, receiptDeeds(office), debtDeeds(office), controlDeeds(office));
