import type { CourierRecipient, CourierTaken, CourierView } from '#engine/courier-views';

/** A line of the history: what was given or taken, newest first. Times are milliseconds since 1970. */
export type HistoryRow = {
  readonly key: string;
  readonly way: 'made' | 'taken';
  readonly at: number;
  readonly title: string;
  readonly office: string;
  readonly parts: number;
  readonly acts: number;
  readonly objects: number;
  readonly state: HistoryState;
};
export type HistoryState =
  | { readonly is: 'confirmed'; readonly at: number }
  | { readonly is: 'some'; readonly confirmed: number; readonly parts: number }
  | { readonly is: 'waits' }
  | { readonly is: 'stopped'; readonly written: number; readonly parts: number }
  | { readonly is: 'taken' }
  | { readonly is: 'part'; readonly took: number; readonly parts: number };

const stateOfMade = ({
  parts,
  written,
  confirmed,
  confirmedAt,
}: CourierView['made'][number]): HistoryState => {
  if (confirmed.length === parts) return { is: 'confirmed', at: confirmedAt ?? 0 };
  if (confirmed.length > 0) return { is: 'some', confirmed: confirmed.length, parts };
  return written < parts ? { is: 'stopped', written, parts } : { is: 'waits' };
};

/** Both directions in one list, newest first. */
export function historyRows({ made, taken }: Pick<CourierView, 'made' | 'taken'>): readonly HistoryRow[] {
  const given = made.map((one): HistoryRow => {
    const { bundle, at, title, parts, acts, objects, to } = one;
    return {
      key: `made-${bundle}`,
      way: 'made',
      at,
      title,
      office: to.office,
      parts,
      acts,
      objects,
      state: stateOfMade(one),
    };
  });
  const came = taken.map(({ bundle, tookAt, title, parts, took, acts, objects, from }): HistoryRow => {
    const state: HistoryState =
      took.length === parts ? { is: 'taken' } : { is: 'part', took: took.length, parts };
    return {
      key: `taken-${bundle}`,
      way: 'taken',
      at: tookAt,
      title,
      office: from.office,
      parts,
      acts,
      objects,
      state,
    };
  });
  return [...given, ...came].sort((a, b) => b.at - a.at);
}

/** A recipient as one value of a list. */
export const recipientKey = ({ office, device }: Pick<CourierRecipient, 'office' | 'device'>): string =>
  device === undefined ? office : `${office}.${device}`;

/** What a bundle is for, as people name it. */
export const addressOf = ({ office, device }: CourierTaken['to']): string =>
  device === undefined ? office : `${office} · ${device}`;

/** Whether everything of it went in, so that there is nothing for a person to do. */
export const isWhole = ({ refused, missing, damaged, aside }: CourierTaken): boolean =>
  refused === undefined && missing.length + damaged.length + aside.length === 0;

/** Whether a bundle is for this computer: for all of its office, or for it alone, and not its own. */
export const isForHere = (
  { to, from }: Pick<CourierTaken, 'to' | 'from'>,
  here: { readonly office: string; readonly device: string },
): boolean =>
  to.office === here.office &&
  (to.device ?? here.device) === here.device &&
  !(from.office === here.office && from.device === here.device);
