import { actIdPattern, sortOf } from '#shared/base/ids';
import { printSubject, type Binding, type Print } from '#shared/domain/records/print';
import type { Document } from '#shared/domain/records/document';
import { readSealText } from '#shared/domain/seal-text';
import type { FoundPrint } from '../print-views';
import type { Registers } from '../registers/registers';
import { actorView, isoOf, present } from '../views/shape';
import type { Compare } from './compare';
import { isTargetSort, targetOf } from './targets';
import { readTyped } from './typed';

type Needs = {
  readonly office: string;
  readonly registers: Registers;
  readonly compare: Compare;
  /** The name of another office, if it is known here. */
  readonly officeNamed: (
    office: string,
  ) => Promise<{ readonly name: string; readonly nameUrdu?: string } | undefined>;
};
type Place = Pick<FoundPrint, 'page' | 'number' | 'first'>;
type Read = { readonly office: string; readonly id: string; readonly hash?: string };
type Signs = { readonly seals?: readonly string[]; readonly unreadCode?: true };

/** Whether an id names figures of a register that many acts make, such as a month of the cash book. */
const isFigures = (id: string): boolean => !actIdPattern.test(id) && !isTargetSort(sortOf(id));

/** Where the print with its code on this page is bound. */
export const bindingOf = ({ folded }: Registers, page: string): Binding | undefined =>
  folded<Print>(printSubject(page))?.state?.bound;

/** The signed prints that are bound to something, by the pages with their codes, the first one first. */
export const bindingsOf = (
  registers: Registers,
  target: string,
): readonly (Binding & { readonly page: string })[] =>
  registers.sql
    .all<{ page: string }>('SELECT page FROM prints WHERE target = ? ORDER BY at', [target])
    .flatMap(({ page }) => {
      const binding = bindingOf(registers, page);
      return binding ? [{ ...binding, page }] : [];
    });

/** Says what the codes of prints on scanned pages are of. */
export function createFoundPrints({ office, registers, compare, officeNamed }: Needs) {
  const { sql, folded } = registers;

  /** Other pages with the same code that are bound already. */
  const againOf = (page: string, target: string, { id, hash }: Read): FoundPrint['again'] =>
    sql
      .all<{ page: string; document: string; at: string }>(
        'SELECT page, document, at FROM prints WHERE target = ? AND page <> ? ORDER BY at DESC LIMIT 50',
        [target, page],
      )
      .filter((one) => {
        const seal = bindingOf(registers, one.page)?.seal;
        return seal?.id === id && (hash === undefined || seal.hash === undefined || seal.hash === hash);
      })
      .map(({ at, ...one }) => ({ ...one, at: isoOf(at) }));

  const read = async (place: Place, seal: Read): Promise<FoundPrint> => {
    const known = { ...place, again: [], seal };
    if (seal.office !== office) {
      const other = await officeNamed(seal.office);
      const names = present({ officeName: other?.name, officeNameUrdu: other?.nameUrdu });
      return { ...known, ...names, is: 'other-office' };
    }
    const target = targetOf(registers, seal.id);
    if (target === undefined) return { ...known, is: isFigures(seal.id) ? 'figures' : 'unknown' };
    const state = await compare(seal.id, seal.hash, target.subject);
    // a voucher's receipts may lie in front of it; a note sheet and a letter have their code on the last page
    const first = target.sort === 'file' || target.sort === 'draft' ? place.first : place.number;
    return { ...known, first, is: 'ready', target, state, again: againOf(place.page, target.subject, seal) };
  };

  const bound = async (place: Place, binding: Binding): Promise<FoundPrint> => ({
    ...place,
    ...{ is: 'bound', again: [], state: await compare(binding.seal.id, binding.seal.hash, binding.target) },
    ...present({ target: targetOf(registers, binding.target) }),
    bound: { at: isoOf(binding.at), by: actorView(binding.by), pages: binding.pages.length },
  });

  const signsIn = (document: string): ReadonlyMap<string, Signs> =>
    new Map(
      sql
        .all<{ page: string; signs: string }>(
          `SELECT s.page, s.signs FROM document_pages p JOIN scans s ON s.page = p.page
           WHERE p.document = ? AND s.signs IS NOT NULL`,
          [document],
        )
        .map(({ page, signs }) => [page, JSON.parse(signs) as Signs]), // written by the projection
    );

  const orderOf = (document: string): readonly string[] =>
    (folded<Document>(document)?.state?.order ?? []).map(({ page }) => page);

  const printsOn = async (document: string): Promise<readonly FoundPrint[]> => {
    const signs = signsIn(document);
    const found: FoundPrint[] = [];
    let first = 1;
    for (const [index, page] of orderOf(document).entries()) {
      const place = { page, number: index + 1, first };
      const binding = bindingOf(registers, page);
      const { seals = [], unreadCode } = signs.get(page) ?? {};
      const seal = seals.map(readSealText).find((one) => one !== undefined);
      if (binding) found.push(await bound(place, binding));
      else if (seal) found.push(await read(place, seal));
      else if (unreadCode) found.push({ ...place, is: 'unreadable', again: [] });
      else continue;
      first = index + 2;
    }
    return found;
  };

  return {
    printsOn,
    async printNamed(document: string, page: string, typed: string): Promise<FoundPrint | null> {
      const index = orderOf(document).indexOf(page);
      const named = readTyped(typed, office);
      if (index < 0 || !named || bindingOf(registers, page)) return null;
      const before = (await printsOn(document)).findLast((one) => one.number <= index);
      return read({ page, number: index + 1, first: (before?.number ?? 0) + 1 }, named);
    },
  };
}
