import { useMemo } from 'react';
import type { BudgetRow } from '#engine/views';
import { nameIn, useLanguage } from '#app/i18n';
import { useQuery } from '#app/use-engine';

type Choice = { readonly value: string; readonly label: string };

/** Budget lines to choose from, by code and name in the reader's language. */
export function useLineChoices(rows: readonly BudgetRow[] | undefined): readonly Choice[] {
  const language = useLanguage();
  return useMemo(
    () =>
      (rows ?? []).map((row) => ({
        value: row.head,
        label: `${row.head} ${nameIn(language, row.name, row.nameUrdu)}`,
      })),
    [rows, language],
  );
}

/** Heads of the chart to choose from; `fits` keeps some. */
export function useHeadChoices(fits: (code: string) => boolean): readonly Choice[] {
  const language = useLanguage();
  const heads = useQuery('chart', ['ledger'], '').data;
  return (heads ?? [])
    .filter((row) => fits(row.code) && !row.closed)
    .map((row) => ({ value: row.code, label: `${row.code} ${nameIn(language, row.name, row.nameUrdu)}` }));
}
