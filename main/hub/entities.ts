import type { BodyOf } from '#shared/acts/kind';
import { entityRegistered } from '#shared/acts/kinds/entity-registered';
import { canonicalJson } from '#shared/base/canonical';
import { officePattern, type OfficeCode } from '#shared/base/ids';
import { readCsv } from '#shared/domain/ledger/bank/read-csv';
import type { Authority } from '#shared/domain/people/authority';

/** An entity as a list says it; `office` is its code if the list gives one. */
export type ListedEntity = { readonly line: number; readonly office?: OfficeCode } & EntityBody;
export type EntityBody = BodyOf<typeof entityRegistered>;

/** What is wrong with a line of the list, counted from 1. */
export type LineFault = { readonly line: number; readonly fault: string };

/** The columns that are read, by their heading in small letters without blanks and signs. Others are passed over. */
const columns: Readonly<Record<string, keyof EntityBody | 'office'>> = {
  office: 'office',
  code: 'office',
  name: 'name',
  nameurdu: 'nameUrdu',
  type: 'type',
  kind: 'type',
  district: 'district',
  department: 'department',
  focal: 'focal',
  focalperson: 'focal',
  phase: 'phase',
  governance: 'governance',
  ddocode: 'ddoCode',
};
const needed = ['name', 'type', 'district'] as const;

/** Reads a list of entities (CSV with a heading). Every bad line is named; a list with one is not to be used. */
export function readEntities(text: string): {
  readonly entities: readonly ListedEntity[];
  readonly faults: readonly LineFault[];
} {
  const [heading, ...rows] = readCsv(text);
  if (!heading) return { entities: [], faults: [{ line: 1, fault: 'the file is empty' }] };
  const fields = heading.cells.map((cell) => columns[cell.toLowerCase().replace(/[^a-z]/g, '')]);
  const missing = needed.filter((name) => !fields.includes(name));
  if (missing.length > 0)
    return { entities: [], faults: [{ line: heading.line, fault: `no column ${missing.join(', ')}` }] };
  const entities: ListedEntity[] = [];
  const faults: LineFault[] = [];
  const names = new Map<string, number>();
  for (const { line, cells } of rows) {
    if (cells.length > fields.length) {
      faults.push({ line, fault: `${cells.length} columns instead of ${fields.length}` });
      continue;
    }
    const values = cells.flatMap((cell, n) => (fields[n] && cell !== '' ? [[fields[n], cell] as const] : []));
    const { office, ...body } = Object.fromEntries(values) as Record<string, string>;
    const parsed = entityRegistered.body.safeParse(body);
    if (!parsed.success) {
      faults.push(
        ...parsed.error.issues.map((issue) => {
          const field = issue.path.join('.');
          return { line, fault: body[field] === undefined ? `no ${field}` : `bad ${field}: ${body[field]}` };
        }),
      );
      continue;
    }
    if (office !== undefined && !officePattern.test(office))
      faults.push({ line, fault: `bad office: ${office}` });
    const name = office ?? nameOf(parsed.data);
    const earlier = names.get(name);
    if (earlier !== undefined) faults.push({ line, fault: `the same as line ${earlier}` });
    names.set(name, line);
    entities.push({ line, ...(office === undefined ? {} : { office }), ...parsed.data });
  }
  return { entities, faults };
}

const nameOf = ({ name, type, district }: Pick<EntityBody, 'name' | 'type' | 'district'>): string =>
  canonicalJson([name, type, district]);

/** An entity with the code of its office, and whether the registry says something else of it, or nothing. */
export type PlannedEntity = {
  readonly office: OfficeCode;
  readonly body: EntityBody;
  readonly isNew: boolean;
};

const firstNumber = 101;

/**
 * Gives every listed entity its office: the code in the list, or the one under which the registry knows it by name, type
 * and district, or the next free number from KP-0101 on in the order of the list. Codes never move when lines are put in.
 */
export function planEntities(
  entities: readonly ListedEntity[],
  registry: ReadonlyMap<OfficeCode, Authority['entity']>,
): readonly PlannedEntity[] {
  const known = new Map<string, OfficeCode>();
  for (const [office, entity] of registry) if (entity) known.set(nameOf(entity), office);
  const taken = new Set([...registry.keys(), ...entities.flatMap((one) => one.office ?? [])]);
  let number = firstNumber;
  const next = (): OfficeCode => {
    for (;;) {
      const code = `KP-${String(number++).padStart(4, '0')}`;
      if (!taken.has(code)) return code;
    }
  };
  return entities.map(({ line: _line, office: given, ...body }) => {
    const office = given ?? known.get(nameOf(body)) ?? next();
    const now = registry.get(office);
    return { office, body, isNew: !now || plain(now) !== plain(body) };
  });
}

const plain = (value: unknown): string => canonicalJson(JSON.parse(JSON.stringify(value)));
