import { Loader } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { entitySteps, type BoardAsked, type EntityRow } from '#engine/province-views';
import { nameIn, useLanguage } from '#app/i18n';
import { Link, useGo } from '#app/router';
import { useQuery } from '#app/use-engine';
import { EmptyState } from '#ui/empty-state';
import { Facts } from '#ui/facts';
import { Moment } from '#ui/moment';
import { PageHeader } from '#ui/page-header';
import { Section } from '#ui/section';
import { NoticeList } from '../compliance/notice-list';
import { Step } from '../compliance/onboarding';
import { useOnboardingWords } from '../compliance/use-onboarding-words';
import { usePlaceNames } from '../place-names';
import { BoardTable } from './board-table';
import { entityPath, placeFrom } from './board-view';
import { CoverageLine } from './coverage-line';
import { Heard } from './entities-tab';
import { FlagList } from './flag-list';
import { TrendPlot } from './trend-plot';
import { useBoardWords } from './use-board-words';
import styles from './dashboard.module.css';

/** An office as the province sees it: its figures by head of account, its steps, computers and red flags. */
export function EntitySheet({ office, query }: { readonly office: string; readonly query: URLSearchParams }) {
  const { t } = useTranslation('province');
  const language = useLanguage();
  const places = usePlaceNames();
  const rows = useQuery('provinceEntities', ['province']).data;
  const hasFlags = (useQuery('provinceFeed', ['province']).data?.flags ?? 0) > 0;
  if (!rows) return <Loader m="xl" aria-label={t('app:loading')} />;
  const row = rows.find((one) => one.office === office);
  const back = (
    <Link to="/province/entities" underline="always">
      {t('entity-back')}
    </Link>
  );
  if (!row) return <EmptyState text={t('entity-gone')} action={back} />;
  return (
    <>
      <PageHeader
        title={<bdi>{nameIn(language, row.name, row.nameUrdu)}</bdi>}
        about={
          <>
            <bdi dir="ltr">{row.office}</bdi> · <bdi>{places.kind(row.kind)}</bdi> ·{' '}
            <bdi>{places.district(row.district)}</bdi> · {back}
          </>
        }
      />
      <div className={styles.grid}>
        <HeadFigures office={office} query={query} />
        <aside className={styles.narrow}>
          <Steps row={row} />
        </aside>
      </div>
      <OfficeNotices office={office} />
      {hasFlags && <FlagList office={office} />}
    </>
  );
}

function HeadFigures({ office, query }: { readonly office: string; readonly query: URLSearchParams }) {
  const { t } = useTranslation('province');
  const go = useGo();
  const place = placeFrom(query);
  const { head: _head, ...rest } = place.asked;
  const asked: BoardAsked = { ...rest, by: 'head', office };
  const view = useQuery('provinceBoard', ['province'], asked).data;
  const { words } = useBoardWords(asked);
  if (view === undefined) return <Loader m="xl" aria-label={t('app:loading')} />;
  if (view === null) return <EmptyState text={t('board-empty')} />;
  return (
    <div>
      <CoverageLine view={view} />
      <BoardTable
        place={{ ...place, asked }}
        view={view}
        words={words}
        onColumn={(column) => go(entityPath(office, view, column))}
      />
      <div className={styles.small}>
        <TrendPlot view={view} column={place.column} />
      </div>
    </div>
  );
}

function Steps({ row }: { readonly row: EntityRow }) {
  const { t } = useTranslation('province');
  const onboarding = useQuery('provinceOnboarding', ['province', 'oversight'], {}).data;
  const words = useOnboardingWords({ phases: onboarding?.phases ?? [] });
  return (
    <>
      <Section title={t('entity-steps')}>
        <Facts
          facts={[
            ...(row.phase
              ? [[words.columns.phase, <bdi key="phase">{words.phase(row.phase)}</bdi>] as const]
              : []),
            ...entitySteps.map(
              (step) => [words.step(step), <Step key={step} step={row.steps[step]} words={words} />] as const,
            ),
          ]}
        />
      </Section>
      <Section title={t('entities-devices')}>
        <Facts
          facts={[
            [t('entities-heard'), <Heard key="heard" row={row} />],
            ...row.devices.map(
              (one) =>
                [
                  `${one.title} ${one.device}`,
                  one.lastActAt ? <Moment key={one.device} at={one.lastActAt} /> : t('entities-never'),
                ] as const,
            ),
          ]}
        />
      </Section>
    </>
  );
}

/** The notices to the office, if there are any, and the way to draft one when it is late with something. */
function OfficeNotices({ office }: { readonly office: string }) {
  const { t } = useTranslation('province');
  const view = useQuery('provinceNotices', ['province', 'oversight', 'files', 'letters'], { office }).data;
  if (!view || view.due.length + view.notices.length === 0) return null;
  const ready = view.due.filter((one) => one.isReady).length;
  return (
    <>
      <div className={styles.coverage}>
        <strong>{t('notice-to-office')}</strong>
        <Link to={`/province/compliance/notices?office=${office}`} underline="always">
          {t('notice-of-office', { count: ready })}
        </Link>
      </div>
      {view.notices.length > 0 && <NoticeList view={view} />}
    </>
  );
}
