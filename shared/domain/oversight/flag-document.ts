import { flagSubject, type FlagAnswers } from './flag';
import type { Flag } from './flag-rows';
import type { FlagDocument } from './province-documents';

/** A red flag as the province reads it. `asOf`: milliseconds since 1970 of the newest act that is known. */
export function flagDocumentOf(
  office: string,
  { rule, key, date, amount, evidence }: Flag,
  answers: FlagAnswers | undefined,
  asOf: number,
): FlagDocument {
  const answer = answers?.answers.at(-1);
  return {
    _id: flagSubject(office, rule, key),
    type: 'flag',
    ...{ office, rule, key, date, evidence: evidence.map((one) => ({ ...one })), asOf },
    ...(amount === undefined ? {} : { amount }),
    ...(answer ? { answer: { text: answer.text, at: answer.wall, by: answer.by.person } } : {}),
  };
}
