import { bodyOf } from '#shared/acts/kinds';
import type { BodyOf } from '#shared/acts/kind';
import { documentArranged } from '#shared/acts/kinds/document-arranged';
import { pageRemoved } from '#shared/acts/kinds/page-removed';
import { pageRestored } from '#shared/acts/kinds/page-restored';
import { pageScanned } from '#shared/acts/kinds/page-scanned';
import { ok, refuse } from '#shared/base/result';
import { notForThis, type SubjectSort } from '../fold';
import type { Actor } from '../people/authority';

export type Turn = 0 | 90 | 180 | 270;
type Scanned = BodyOf<typeof pageScanned> & {
  readonly act: string;
  readonly at: string;
  readonly person?: string;
};

/** A pile of pages that belong together. `scans` are the pages that came in here; `order` is how it reads now. */
export type Document = {
  readonly title?: string;
  readonly scannedAt: string;
  readonly by: Actor;
  readonly scans: readonly Scanned[];
  readonly order: readonly {
    readonly page: string;
    readonly rotation: Turn;
    readonly from?: string | undefined;
  }[];
  readonly removed: readonly {
    readonly page: string;
    readonly reason: string;
    readonly at: string;
    readonly by: Actor;
    /** How it lay and where, so that it can be put back. */
    readonly rotation?: Turn;
    readonly from?: string | undefined;
    readonly place?: number;
  }[];
};

export const documentSort: SubjectSort<Document> = {
  sort: 'document',
  step(state, act, actor) {
    const at = act.at;
    const scanned = bodyOf(pageScanned, act);
    if (scanned) {
      const start = state ?? { scannedAt: at, by: actor, scans: [], order: [], removed: [] };
      if (start.scans.some((scan) => scan.page === scanned.page)) return refuse('no-change');
      return ok({
        ...start,
        scans: [...start.scans, { ...scanned, act: act.id, at, person: actor.person }],
        order: [...start.order, { page: scanned.page, rotation: 0 }],
      });
    }
    const arranged = bodyOf(documentArranged, act);
    if (arranged) {
      const start = state ?? { scannedAt: at, by: actor, scans: [], order: [], removed: [] };
      if (arranged.pages.some((page) => !page.from && !start.scans.some((scan) => scan.page === page.page)))
        return refuse('page-not-here');
      return ok({ ...start, order: arranged.pages, ...(arranged.title ? { title: arranged.title } : {}) });
    }
    const removed = bodyOf(pageRemoved, act);
    if (removed) {
      const place = state?.order.findIndex((page) => page.page === removed.page) ?? -1;
      const lay = state?.order[place];
      if (!state || !lay) return refuse('page-not-here');
      return ok({
        ...state,
        order: state.order.filter((page) => page.page !== removed.page),
        removed: [...state.removed, { ...lay, reason: removed.reason, at, by: actor, place }],
      });
    }
    const restored = bodyOf(pageRestored, act);
    if (restored) {
      const lay = state?.removed.findLast((page) => page.page === restored.page);
      if (!state || !lay || state.order.some((page) => page.page === restored.page))
        return refuse('page-not-here');
      const { page, rotation = 0, from, place = state.order.length } = lay;
      return ok({
        ...state,
        order: state.order.toSpliced(place, 0, { page, rotation, ...(from ? { from } : {}) }),
        removed: state.removed.filter((one) => one !== lay),
      });
    }
    return notForThis();
  },
};
