import type { ActDraft } from '#shared/acts/act';
import { chartPublished } from '#shared/acts/kinds/chart-published';
import { draft } from '#shared/domain/context';
import { chartSubject } from '#shared/domain/ledger/chart';
import { billHeads } from './bills';
import { debtHeads } from './debt';
import { fundHead } from './policy';

type Named = { readonly code: string; readonly name: string };

/** A chart of accounts, with the local heads that the default rules book under. */
export const chartDraft = (
  office: string,
  heads: readonly Named[],
  groups: readonly Named[] | undefined,
): ActDraft =>
  draft(chartPublished, chartSubject(office), {
    from: '2000-07-01',
    source: 'chart-of-accounts.csv',
    heads: [...heads.map(({ code, name }) => ({ code, name })), ...billHeads, ...debtHeads, fundHead],
    ...(groups ? { groups: [...groups] } : {}),
  });
