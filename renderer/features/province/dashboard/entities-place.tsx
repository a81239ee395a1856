import type { At } from '../province-tabs';
import { BehindList } from './behind-list';
import { EntitiesTab } from './entities-tab';
import { EntitySheet } from './entity-sheet';
import { OfficePaperSheet } from './office-paper';

/** The way down: all offices, an office, what stands behind a figure of it, and a paper. */
export function EntitiesPlace({ at: { rest, query } }: { readonly at: At }) {
  const [, office, under] = rest;
  if (office === undefined) return <EntitiesTab />;
  if (under === undefined) return <EntitySheet key={office} office={office} query={query} />;
  if (under === 'behind') return <BehindList office={office} query={query} />;
  return <OfficePaperSheet key={under} office={office} subject={under} />;
}
