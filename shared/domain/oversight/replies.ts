import type { Act } from '#shared/acts/act';
import { province, sortOf, type OfficeCode } from '#shared/base/ids';

/** Sorts of subjects of one office in which the province's own officers write too. */
const answered: readonly string[] = ['return', 'flag', 'indicator', 'target'];

/**
 * Of which office a return, red flag, indicator or target is; nothing for other subjects. On a computer of another office
 * (the province's) acts about it are kept and sent, and fold into nothing: what they come to is for the office's own
 * authority to say.
 */
export const answeredOffice = (subject: string): OfficeCode | undefined =>
  answered.includes(sortOf(subject)) ? /^[a-z]+:([A-Z]{2}-\d{4})(?=:|$)/.exec(subject)?.[1] : undefined;

/**
 * For `verifyChains` on a computer of an office: of the chain of the province's computer it has only the acts about itself,
 * so that a gap before one of them is no fault. On the province's own computers every chain is whole.
 */
export const comesInParts =
  (office: OfficeCode) =>
  (act: Act): 'whole' | 'in-parts' =>
    office !== province && act.office === province && answeredOffice(act.subject) === office
      ? 'in-parts'
      : 'whole';
