import { sortOf, type OfficeCode } from '#shared/base/ids';
import { provinceDatabase } from '#shared/hub/databases';
import { indicatorDocumentOf } from '#shared/domain/oversight/indicator-document';
import { answeredOffice } from '#shared/domain/oversight/replies';
import { targetSubject, type IndicatorMonth, type Targets } from '#shared/domain/oversight/indicators';
import type { Return } from '#shared/domain/oversight/return';
import { returnDocumentOf } from '#shared/domain/oversight/return-document';
import type { HubConnection } from '../admin';
import { keepDocuments, type MadeDocument } from './documents';
import type { States } from './states';

type DocumentOf = (
  office: OfficeCode,
  subject: string,
  state: unknown,
  newest: number,
  targets: Targets | undefined,
) => MadeDocument | undefined;

/** How the subjects of these sorts read at the province. Such a document has the subject's name. */
const bySort: Readonly<Record<string, DocumentOf>> = {
  return: (office, subject, state, newest) => returnDocumentOf(office, subject, state as Return, newest), // its own fold's
  indicator: (office, subject, state, newest, targets) =>
    indicatorDocumentOf(office, subject, state as IndicatorMonth, targets, newest), // its own fold's
};

/** Sorts of subjects that have a document of their own at the province. */
export const paperSorts: readonly string[] = Object.keys(bySort);

/**
 * Writes the documents of an office's subjects; takes away that of one whose acts count in nothing any more. What the
 * province's officers wrote of another office's subjects is not this office's to say.
 */
export async function keepPapers(
  hub: HubConnection,
  office: OfficeCode,
  states: States,
  subjects: readonly string[],
): Promise<number> {
  const own = subjects.filter((subject) => answeredOffice(subject) === office);
  return keepDocuments(hub, provinceDatabase, own, async (ids, existing) => {
    await states.begin([...ids, targetSubject(office)]);
    const targets = states.of(targetSubject(office)).state as Targets | undefined; // its own fold's
    return ids.flatMap((id): MadeDocument[] => {
      const { state, newest } = states.of(id);
      const made = state === undefined ? undefined : bySort[sortOf(id)]?.(office, id, state, newest, targets);
      if (made) return [made];
      return existing.has(id) ? [{ _id: id, _deleted: true }] : [];
    });
  });
}
