import type { Day } from '#shared/base/calendar';
import type { ReturnDocument } from './province-documents';

/** Why a return is not there, as far as the province can know: exactly one reason. Times are milliseconds since 1970. */
export type Missing =
  | { readonly why: 'not-due'; readonly due: Day }
  | { readonly why: 'exempt' }
  | { readonly why: 'queried'; readonly text: string }
  | { readonly why: 'in-transit' }
  | { readonly why: 'refused'; readonly at: number; readonly reason: string }
  | { readonly why: 'silent'; readonly since?: number }
  | { readonly why: 'in-preparation'; readonly since: number }
  | { readonly why: 'not-begun' };

export type ReturnKnown = {
  readonly due: Day;
  readonly today: Day;
  readonly document?: Pick<ReturnDocument, 'state' | 'preparedAt' | 'submittedAt' | 'query'> | undefined;
  /** The newest act of the office that reached the hub; none: never heard. */
  readonly heardAt?: number | undefined;
  /** An office that was heard last before this moment is silent. */
  readonly silentBefore: number;
  /**
   * Acts of the office are known of and not at the hub: a gap in a device's chain, a `seen` beyond what is here, a courier's
   * receipt.
   */
  readonly transit?: boolean;
  /** The hub refused acts of the office, and none came since. */
  readonly refused?: { readonly at: number; readonly reason: string } | undefined;
};

/**
 * The one reason why a return is missing; nothing when it is signed. What the province decided goes first, then whose
 * turn it is: nothing is missing before its due day is over. A refusal and what is known to be on its way are facts, silence is only the lack of them: an office is
 * never called silent while there is another reason.
 */
export function missingBecause(known: ReturnKnown): Missing | undefined {
  const { document, due, today, heardAt, refused } = known;
  if (document?.state === 'submitted' || document?.state === 'accepted') return undefined;
  if (document?.state === 'exempt') return { why: 'exempt' };
  if (document?.state === 'queried') return { why: 'queried', text: document.query ?? '' };
  const begun = document?.state === 'prepared' ? document.preparedAt : undefined;
  if (today <= due)
    return begun === undefined ? { why: 'not-due', due } : { why: 'in-preparation', since: begun };
  if (refused) return { why: 'refused', ...refused };
  if (known.transit) return { why: 'in-transit' };
  if (heardAt === undefined) return { why: 'silent' };
  if (heardAt < known.silentBefore) return { why: 'silent', since: heardAt };
  return begun === undefined ? { why: 'not-begun' } : { why: 'in-preparation', since: begun };
}
