import { retentionClasses } from '#shared/acts/kinds/file-recorded';
import type { RoomCommand } from '#shared/domain/files/room-commands';
import type { RoomFile, RoomRow } from '#engine/room-views';
import { shortDay } from '#ui/format';

/** Something that can be done with a file in the record room, the fields it asks for, and the post it is about. */
export type RoomDeed = {
  readonly do: 'classify' | 'shelve' | 'request' | 'issue' | 'replace' | 'hold' | 'lift' | 'weed';
  readonly fields: readonly RoomField[];
  readonly post?: string;
  readonly request?: string;
};
export type RoomField =
  | 'retention'
  | 'closedOn'
  | 'room'
  | 'rack'
  | 'shelf'
  | 'bundle'
  | 'purpose'
  | 'due'
  | 'reason'
  | 'order'
  | 'dated';
export type RoomValues = Readonly<Partial<Record<RoomField, string>>>;

/** Fields that are days, and how long the others may be. */
export const dayFields: ReadonlySet<RoomField> = new Set(['closedOn', 'due', 'dated']);
export const longest: Readonly<Partial<Record<RoomField, number>>> = {
  ...{ room: 40, rack: 20, shelf: 20, bundle: 20 },
  ...{ purpose: 200, reason: 300, order: 80 },
};

type Me = { readonly post: string; readonly person: string; readonly powers: readonly string[] };

/** What the officer can do with the file now, the likeliest first. Whether it has effect says the rule. */
export function deedsOn(file: RoomFile, me: Me): readonly RoomDeed[] {
  if (file.weeded) return [];
  const may = (power: 'diarise' | 'note' | 'decide'): boolean => me.powers.includes(power);
  const recorded = file.status === 'recorded';
  const open = file.retrievals.filter((one) => !one.returned);
  const out = open.find((one) => one.issued);
  const waiting = out ? [] : open;
  const deeds: (RoomDeed | false)[] = [
    ...waiting.map((one) => may('diarise') && given('issue', ['due'], one)),
    out !== undefined && may('diarise') && given('replace', [], out),
    file.mayWeed &&
      (may('diarise') || may('decide')) &&
      !file.signed.some((one) => one.by.person === me.person) && { do: 'weed', fields: ['order', 'dated'] },
    recorded && may('diarise') && { do: 'shelve', fields: ['room', 'rack', 'shelf', 'bundle'] },
    file.place !== undefined &&
      may('note') &&
      !open.some((one) => one.post === me.post) && { do: 'request', fields: ['purpose'] },
    recorded && may('diarise') && { do: 'classify', fields: ['retention', 'closedOn'] },
    may('decide') && { do: file.hold ? 'lift' : 'hold', fields: ['reason'] },
  ];
  return deeds.filter((deed) => deed !== false);
}

const given = (
  what: RoomDeed['do'],
  fields: readonly RoomField[],
  one: { readonly act: string; readonly post: string },
): RoomDeed => ({ do: what, fields, post: one.post, request: one.act });

/** What stands in the form before anybody types. A second signature is under the order of the first. */
export function firstValues(deed: RoomDeed, file: RoomFile): RoomValues {
  if (deed.do === 'shelve') return file.place ?? {};
  if (deed.do === 'classify') return { retention: file.retention ?? 'C' };
  const signed = file.signed.at(-1);
  return deed.do === 'weed' && signed ? { order: signed.order, dated: signed.dated } : {};
}

/** The fields that are still empty. */
export const emptyFields = (deed: RoomDeed, values: RoomValues): readonly RoomField[] =>
  deed.fields.filter((field) => !values[field]?.trim());

/** The command of a form that is filled in. */
export function commandOf(deed: RoomDeed, file: string, values: RoomValues): RoomCommand {
  const { room = '', rack = '', shelf = '', bundle = '', purpose = '', reason = '', order = '' } = values;
  const { closedOn = '', due = '', dated = '' } = values;
  const request = deed.request ?? '';
  switch (deed.do) {
    case 'classify': {
      const retention = retentionClasses.find((one) => one === values.retention) ?? 'C';
      return { do: 'classify-file', file, retention, closedOn };
    }
    case 'shelve':
      return { do: 'shelve-file', file, place: { room, rack, shelf, bundle } };
    case 'request':
      return { do: 'request-file', file, purpose };
    case 'issue':
      return { do: 'issue-file', file, request, due };
    case 'replace':
      return { do: 'replace-file', file, request };
    case 'hold':
      return { do: 'place-hold', file, reason };
    case 'lift':
      return { do: 'lift-hold', file, reason };
    case 'weed':
      return { do: 'sign-weeding', file, weeding: { order, dated } };
  }
}

/** What is to be said of a file in a list, the gravest first; `isOver` when its years are over. */
export function standingOf(row: RoomRow, isOver: boolean) {
  if (row.weeded) return 'is-weeded' as const;
  if (row.overdue) return 'is-overdue' as const;
  if (row.due) return 'is-out' as const;
  if (row.held) return 'is-held' as const;
  if (row.signatures > 0) return 'is-signed' as const;
  if (row.asked > 0) return 'is-asked' as const;
  return isOver ? ('is-due' as const) : undefined;
}

/** A day within a sentence, kept in its own order in Urdu as well. */
export const isolatedDay = (day: string): string => `\u2066${shortDay(day)}\u2069`;

/** A bundle of the record room and what lies in it. `code` is what its label says to a scanner: the search finds it. */
export type Bundle = {
  readonly code: string;
  readonly place: NonNullable<RoomRow['place']>;
  readonly numbers: readonly string[];
  /** The first day on which a file of it may be weeded; nothing if all are kept for ever. */
  readonly keepUntil?: string;
};

/** The bundles that these files lie in, in the order of their places. */
export function bundlesOf(rows: readonly RoomRow[]): readonly Bundle[] {
  const found = new Map<string, Bundle>();
  for (const { place, number, keepUntil } of rows) {
    if (!place) continue;
    const code = [place.room, place.rack, place.shelf, place.bundle].join('/');
    const before = found.get(code);
    const days = [before?.keepUntil, keepUntil].filter((day) => day !== undefined).sort();
    found.set(code, {
      ...{ code, place, numbers: [...(before?.numbers ?? []), number].sort() },
      ...(days[0] === undefined ? {} : { keepUntil: days[0] }),
    });
  }
  return [...found.values()].sort((a, b) => a.code.localeCompare(b.code, 'en', { numeric: true }));
}
