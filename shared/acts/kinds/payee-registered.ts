import { z } from 'zod';
import { day, optionalText, text } from '../fields';
import { defineKind } from '../kind';
import { entityType, filerStatus } from './rates-published';

/** CNIC `XXXXX-XXXXXXX-X` of a person or NTN `XXXXXXX-X` of a taxpayer (domain.md A5). */
export const payeeNumberPattern = /^(\d{5}-\d{7}-\d|\d{7}-\d)$/;

/**
 * Whom the office pays: who it is, where, into which account, and whether he files tax returns as last checked on a
 * day. A change is another act of this kind; bills keep what was true when they were prepared. Subject: `payee:<id>`.
 */
export const payeeRegistered = defineKind({
  kind: 'payee.registered',
  v: 1,
  needs: ['root', 'prepare-voucher', 'keep-accounts'],
  body: z.strictObject({
    name: text(160),
    number: z.string().regex(payeeNumberPattern),
    entity: entityType,
    filer: filerStatus,
    checkedOn: day,
    address: optionalText(300),
    phone: optionalText(40),
    bank: optionalText(120),
    bankAccount: optionalText(40),
  }),
});
