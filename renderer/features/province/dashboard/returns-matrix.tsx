import { Loader, NativeSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ReturnCell, ReturnMatrix } from '#engine/province-views';
import { nameIn, useLanguage } from '#app/i18n';
import { Link, useGo } from '#app/router';
import { returnSubject } from '#shared/domain/oversight/returns';
import { useQuery } from '#app/use-engine';
import { EmptyState } from '#ui/empty-state';
import { shortDay, shortMoment } from '#ui/format';
import { Tick } from '#ui/tick';
import { monthName } from '../office/period-name';
import { calendarMonth } from './months';
import styles from './dashboard.module.css';

/** The returns of all offices by period: what has come, how late, and why the rest has not. */
export function ReturnsMatrix({ query }: { readonly query: URLSearchParams }) {
  const { t } = useTranslation('province');
  const language = useLanguage();
  const go = useGo();
  const [template, year] = [query.get('template'), query.get('year')];
  const asked = { ...(template ? { template } : {}), ...(year ? { year } : {}) };
  const view = useQuery(
    'provinceReturns',
    ['province', 'registry', 'ledger', 'oversight', 'line'],
    asked,
  ).data;
  if (view === undefined) return <Loader m="xl" aria-label={t('app:loading')} />;
  if (view === null) return <EmptyState text={t('matrix-none')} />;
  const choose = (part: object): void => {
    const said = new URLSearchParams({ template: view.template, year: view.year, ...part });
    go(`/province/all-returns?${said.toString()}`);
  };
  return (
    <>
      <div className={styles.bar}>
        <NativeSelect
          size="xs"
          w="20rem"
          label={t('matrix-template')}
          value={view.template}
          onChange={(event) => choose({ template: event.currentTarget.value })}
          data={view.templates.map((one) => ({
            value: one.code,
            label: nameIn(language, one.title, one.titleUrdu),
          }))}
        />
        <NativeSelect
          size="xs"
          w="7rem"
          label={t('board-year')}
          value={view.year}
          onChange={(event) => choose({ year: event.currentTarget.value })}
          data={[...view.years]}
        />
      </div>
      <Matrix view={view} onOpen={(office) => go(`/province/entities/${office}`)} />
    </>
  );
}

function Matrix({
  view,
  onOpen,
}: {
  readonly view: ReturnMatrix;
  readonly onOpen: (office: string) => void;
}) {
  const { t } = useTranslation('province');
  const language = useLanguage();
  const month = (period: number): string =>
    monthName(calendarMonth(view.year, period), language).replace(/ \d{4}$/, '');
  return (
    <div className={styles.tableBox}>
      <table className={styles.table} aria-label={t('tab-all-returns')}>
        <thead>
          <tr>
            <th scope="col">{t('entities-name')}</th>
            {view.periods.map(({ period, due }) => (
              <th key={period} scope="col" title={t('matrix-due', { day: shortDay(due) })}>
                {view.every === 'year' ? view.year : month(period)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {view.rows.map((row) => (
            <tr
              key={row.office}
              tabIndex={0}
              className={styles.opens}
              onClick={() => onOpen(row.office)}
              onKeyDown={(event) => event.key === 'Enter' && onOpen(row.office)}
            >
              <td className={styles.name}>
                <bdi>{nameIn(language, row.name, row.nameUrdu)}</bdi>
              </td>
              {row.cells.map((cell) => (
                <td
                  key={cell.period}
                  onClick={(event) => event.stopPropagation()}
                  onKeyDown={(event) => event.stopPropagation()}
                >
                  <Link
                    to={`/province/review/${returnSubject(row.office, view.template, view.year, cell.period)}`}
                  >
                    <Cell cell={cell} />
                  </Link>
                </td>
              ))}
            </tr>
          ))}
          <tr className={styles.total}>
            <td>{t('matrix-come')}</td>
            {view.periods.map(({ period, here, of }) => (
              <td key={period} className={styles.whole}>
                {of > 0 && t('board-in', { here, of })}
              </td>
            ))}
          </tr>
        </tbody>
      </table>
    </div>
  );
}

function Cell({ cell: { state, late, missing, answered } }: { readonly cell: ReturnCell }) {
  const { t } = useTranslation('province');
  if (answered)
    return (
      <span className={styles.whole} title={t('matrix-answered-here')}>
        {t(`review-${answered.what}-here`)} <Tick tick={answered.tick} />
      </span>
    );
  if (!missing)
    return (
      <span
        className={`${styles.whole} ${late === undefined ? styles.sorted : styles.thin}`}
        title={t(`matrix-${state ?? 'submitted'}`)}
      >
        {late === undefined ? `✓ ${t('matrix-in-time')}` : t('matrix-late', { count: late })}
      </span>
    );
  const since =
    'since' in missing && missing.since !== undefined
      ? shortMoment(new Date(missing.since).toISOString())
      : '';
  const said = [
    t(`matrix-why-${missing.why}`),
    since,
    missing.why === 'not-due' ? t('matrix-due', { day: shortDay(missing.due) }) : '',
    missing.why === 'queried' ? missing.text : missing.why === 'refused' ? missing.reason : '',
  ].filter((part) => part !== '');
  const isOpen = missing.why === 'not-due' || missing.why === 'exempt';
  return (
    <span className={isOpen ? styles.faint : styles.over} title={said.join(' · ')}>
      {missing.why === 'not-due' ? '–' : t(`matrix-why-${missing.why}`)}
    </span>
  );
}
