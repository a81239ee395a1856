import type { Counted } from './rates';
import type { Oversight, ReturnTemplate } from './oversight';
import type { Return, ReturnPart } from './return';

/** What the rules of returns may know of the registers. */
export type OversightContext = {
  /** The kind of body that the office is: "DHQ hospital". */
  readonly body: string;
  asked(): Oversight | undefined;
  return(subject: string): Return | undefined;
  /** The parts of a return that the registers fill, for one period, in the order of the template. */
  figures(template: ReturnTemplate, year: string, period: number): readonly ReturnPart[];
  /** The indicators of a month that the registers can work out, by code; thousandths. */
  drawn(year: string, period: number): Readonly<Record<string, Counted>>;
};

/** An office of which nothing is asked: for rules' tests that are about something else. */
export const noOversight: OversightContext = {
  body: '',
  asked: () => undefined,
  return: () => undefined,
  figures: () => [],
  drawn: () => ({}),
};
