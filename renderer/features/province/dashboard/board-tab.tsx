import { Alert, Button, Loader } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { BoardAsked, BoardColumn } from '#engine/province-views';
import { nameIn, useLanguage } from '#app/i18n';
import { useGo } from '#app/router';
import { useQuery } from '#app/use-engine';
import { EmptyState } from '#ui/empty-state';
import { PrintSheet } from '#ui/print-sheet';
import { PartExport } from '../office/part-export';
import { BoardBar } from './board-bar';
import { BoardPrint } from './board-print';
import { BoardTable } from './board-table';
import { boardPath, boardSheet, placeFrom } from './board-view';
import { CoverageLine } from './coverage-line';
import { DistrictTiles } from './district-tiles';
import { TrendPlot } from './trend-plot';
import { useBoardWords } from './use-board-words';
import styles from './dashboard.module.css';

/** The dashboard: one question about all offices, answered as a table with two small plots beside it. */
export function BoardTab({ query }: { readonly query: URLSearchParams }) {
  const { t } = useTranslation('province');
  const language = useLanguage();
  const [isPrinting, setPrinting] = useState(false);
  const place = placeFrom(query);
  const { asked, column, columns } = place;
  const found = useQuery('provinceBoard', ['province'], asked);
  const feed = useQuery('provinceFeed', ['province']).data;
  const office = useQuery('office', ['registry']).data;
  const { words, about } = useBoardWords(asked);
  const goTo = useGo();
  const go = (to: BoardAsked, front: BoardColumn = column): void => goTo(boardPath(to, front));
  const view = found.data;
  if (view === undefined) return <Loader m="xl" aria-label={t('app:loading')} />;
  if (view === null) return <EmptyState text={t('board-empty')} />;
  const sheet = () =>
    boardSheet(view, columns, column, words, {
      about: [...(office ? [nameIn(language, office.name, office.nameUrdu)] : []), ...about(view)],
      rightToLeft: language === 'ur',
    });
  const range = { ...asked, year: view.year, from: view.from, to: view.to };
  return (
    <>
      <BoardBar place={place} view={view} choices={feed?.choices} go={go} />
      <CoverageLine view={view} />
      {feed && feed.aside.length > 0 && (
        <Alert color="yellow" mb="xs" p="xs" title={t('board-aside', { count: feed.aside.length })}>
          <bdi dir="ltr">
            {feed.aside
              .slice(0, 5)
              .map(({ id, reason }) => `${id} (${reason})`)
              .join(', ')}
          </bdi>
        </Alert>
      )}
      <div className={styles.grid}>
        <div>
          <BoardTable place={place} view={view} words={words} onColumn={(name) => go(asked, name)} />
          <div className={styles.bar} style={{ marginBlock: '0.5rem 0' }}>
            <PartExport name={`dashboard-${asked.by}-${view.year}-${view.from}-${view.to}`} sheet={sheet} />
            <Button size="compact-sm" variant="default" onClick={() => setPrinting(true)}>
              {t('board-print')}
            </Button>
          </div>
        </div>
        <aside>
          <TrendPlot view={view} column={column} />
          <DistrictTiles asked={range} column={column} />
        </aside>
      </div>
      {isPrinting && (
        <PrintSheet paper="A4" wide onDone={() => setPrinting(false)}>
          <BoardPrint place={place} view={view} words={words} about={about(view)} />
        </PrintSheet>
      )}
    </>
  );
}
