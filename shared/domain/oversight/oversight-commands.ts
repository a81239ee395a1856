import type { Target } from './indicators';

/** The rows of a typed table: values by column. Counts and money (paisa) are numbers. */
export type EnteredRows = readonly Readonly<Record<string, string | number>>[];

/** What a screen can ask of returns. */
export type OversightCommand =
  /** Freezes the figures of a period; `entered` holds the rows of the template's forms by their part. */
  | {
      readonly do: 'prepare-return';
      readonly template: string;
      readonly year: string;
      readonly period: number;
      readonly entered: Readonly<Record<string, EnteredRows>>;
    }
  /** Signs what the act `prepared` froze. */
  | {
      readonly do: 'submit-return';
      readonly return: string;
      readonly prepared: string;
      readonly remark?: string;
    }
  /** The province's word on what the act `submitted` signed. */
  | {
      readonly do: 'accept-return';
      readonly return: string;
      readonly submitted: string;
      readonly remark?: string;
    }
  | {
      readonly do: 'query-return';
      readonly return: string;
      readonly submitted: string;
      readonly text: string;
    }
  | { readonly do: 'exempt-return'; readonly return: string; readonly reason: string }
  /** Figures are thousandths; those with the method `register` are filled from the books. */
  | {
      readonly do: 'report-indicators';
      readonly year: string;
      readonly period: number;
      readonly values: readonly {
        readonly code: string;
        readonly method: 'counted' | 'estimated' | 'register';
        readonly numerator?: number;
        readonly denominator?: number;
        readonly comment?: string;
      }[];
    }
  | {
      readonly do: 'verify-indicators';
      readonly year: string;
      readonly period: number;
      readonly values: readonly { readonly code: string; readonly reported: string }[];
    }
  | { readonly do: 'set-target'; readonly target: Target }
  /** `seen`: what the flag rested on when it was read. */
  | {
      readonly do: 'answer-flag';
      readonly flag: string;
      readonly text: string;
      readonly seen: { readonly evidence: number; readonly amount?: number };
    };

export type OversightCommandOf<N extends OversightCommand['do']> = Extract<OversightCommand, { do: N }>;

const names: Readonly<Record<OversightCommand['do'], true>> = {
  'prepare-return': true,
  'submit-return': true,
  'accept-return': true,
  'query-return': true,
  'exempt-return': true,
  'report-indicators': true,
  'verify-indicators': true,
  'set-target': true,
  'answer-flag': true,
};

/** Whether a command belongs to what the province asks for. */
export const isOversightCommand = (command: { readonly do: string }): command is OversightCommand =>
  Object.hasOwn(names, command.do);
