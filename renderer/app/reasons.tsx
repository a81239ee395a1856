import type { TFunction } from 'i18next';

/** The start of a technical reason, and the word for it. */
type Rule = readonly [start: RegExp, word: string];

const lineRules: readonly Rule[] = [
  [/^no-line\b/, 'no-line'],
  [/^timeout\b/, 'timeout'],
  [/^cut\b/, 'cut'],
  [/^no-hub\b/, 'no-hub'],
  [/^gone\b/, 'gone'],
  [/^(401|403|404)\b/, 'not-let-in'],
  [/^413\b/, 'too-large'],
  [/^(5\d\d\b|the hub gave)/, 'hub-trouble'],
];

const hubRules: readonly Rule[] = [
  [/^number-taken$/, 'never-changed'],
  [/^not-in-chain$|^broken-chain$|^missing-act$/, 'not-in-chain'],
  [/^other-office$/, 'other-office'],
  [/^malformed$/, 'not-understood'],
  [/^bad-signature$/, 'bad-signature'],
  [/^unknown-key$/, 'unknown-key'],
  [/^(forbidden|unauthorized)$/, 'not-allowed'],
  [/^wrong office\b/, 'wrong-office'],
  [/^wrong device\b/, 'wrong-device'],
  [/^(malformed|unknown field)\b/, 'malformed'],
  [/^too[ -]large\b/, 'too-large'],
  [/never (changed|deleted)|written once|one revision/, 'never-changed'],
  [/^only the\b/, 'only-province'],
];

const wordOf = (rules: readonly Rule[], reason: string): string | undefined =>
  rules.find(([start]) => start.test(reason))?.[1];

/** Why the line does not work, in the reader's language where the reason is a known one, otherwise as the engine gave it. */
export function lineReason(t: TFunction, why: string): string {
  const word = wordOf(lineRules, why);
  return word ? t(`line.because.${word}`) : why;
}

/** Why an act was put aside, by the hub or on this computer, in the reader's language where the reason is a known one, otherwise as the hub gave it. */
export function hubReason(t: TFunction, reason: string): string {
  const word = wordOf(hubRules, reason);
  return word ? t(`hub-reason.${word}`) : reason;
}
