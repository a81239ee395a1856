import { defineKind } from '../kind';
import { debtConsent } from './loan-entered';

/** The consent of the Finance Department arrived after the loan or guarantee was entered. Subject: `loan:<id>` or `guarantee:<id>`. */
export const debtConsented = defineKind({
  kind: 'debt.consented',
  v: 1,
  needs: ['root', 'prepare-voucher', 'keep-accounts'],
  body: debtConsent,
});
