import { Alert, Loader, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { OfficePaper as Paper, OfficeVoucher } from '#engine/province-views';
import { nameIn, useLanguage } from '#app/i18n';
import { Link } from '#app/router';
import { useQuery } from '#app/use-engine';
import { ActorLine } from '#ui/actor-line';
import { StateBadge } from '#ui/badges';
import { Facts } from '#ui/facts';
import { Money } from '#ui/money';
import { DayText } from '#ui/moment';
import { PageHeader } from '#ui/page-header';
import { PageImage } from '#ui/page-image';
import { Section } from '#ui/section';
import { useSubjectName } from '../place-names';
import { NotHere } from './behind-list';
import styles from './dashboard.module.css';

/** A voucher of an office with its scanned paper beside it, fetched from the hub and checked here. */
export function OfficePaperSheet({ office, subject }: { readonly office: string; readonly subject: string }) {
  const { t } = useTranslation('province');
  const found = useQuery('provincePaper', ['line'], office, subject);
  if (found.data === undefined)
    return (
      <Text p="md">
        <Loader size="xs" /> {t('behind-asking')}
      </Text>
    );
  if (found.data.state !== 'here') return <NotHere state={found.data.state} />;
  return <Shown paper={found.data.value} />;
}

function Shown({ paper }: { readonly paper: Paper }) {
  const { t } = useTranslation('province');
  const language = useLanguage();
  const nameOf = useSubjectName();
  const [first] = paper.vouchers;
  return (
    <>
      <PageHeader
        title={
          <>
            {first ? <bdi dir="ltr">{first.number}</bdi> : <bdi>{nameOf(paper.subject)}</bdi>}{' '}
            {first && <StateBadge state={first.state} />}
          </>
        }
        about={
          <Link to={`/province/entities/${paper.office}`}>
            {nameIn(language, paper.name, paper.nameUrdu)}
          </Link>
        }
      />
      <Text size="sm" c="dimmed" mb="xs">
        {t('paper-checked', { count: paper.acts })}
      </Text>
      {paper.faults.length > 0 && (
        <Alert color="red" mb="sm" title={t('paper-faults')}>
          {paper.faults.map(({ act, why }) => (
            <div key={act}>
              <bdi dir="ltr">{act}</bdi> · {t(`app:reason.${why}`, { defaultValue: why })}
            </div>
          ))}
        </Alert>
      )}
      <div className={styles.two}>
        <div>
          {paper.vouchers.length === 0 && <Text>{t('paper-kind', { subject: nameOf(paper.subject) })}</Text>}
          {paper.vouchers.map((voucher) => (
            <Voucher key={voucher.voucher} voucher={voucher} />
          ))}
        </div>
        <Pages paper={paper} />
      </div>
    </>
  );
}

function Pages({ paper }: { readonly paper: Paper }) {
  const { t } = useTranslation('province');
  const total = paper.pages.length;
  if (total === 0) return <Text c="dimmed">{t('paper-no-pages')}</Text>;
  return (
    <div className={styles.papers}>
      {paper.pages.map((page, n) => (
        <div key={page.page} className={styles.page}>
          <PageImage page={page} size="full" label={t('paper-page', { number: n + 1, total })} />
        </div>
      ))}
    </div>
  );
}

function Voucher({ voucher }: { readonly voucher: OfficeVoucher }) {
  const { t } = useTranslation('province');
  const { settledBy, settledAt } = voucher;
  return (
    <Section title={<bdi>{voucher.payee}</bdi>}>
      <Facts
        facts={[
          [
            t('behind-number'),
            <bdi key="number" dir="ltr">
              {voucher.number}
            </bdi>,
          ],
          [t('behind-date'), <DayText key="date" day={voucher.date} />],
          [t('behind-what'), <bdi key="about">{voucher.about}</bdi>],
          [
            t('paper-prepared'),
            <ActorLine key="prepared" actor={voucher.preparedBy} at={voucher.preparedAt} />,
          ],
          ...(settledBy
            ? [
                [
                  t(voucher.state === 'returned' ? 'paper-returned' : 'paper-settled'),
                  <ActorLine key="settled" actor={settledBy} at={settledAt} />,
                ] as const,
              ]
            : []),
        ]}
      />
      <table className={styles.table} style={{ marginBlockStart: '0.7rem' }}>
        <thead>
          <tr>
            <th>{t('paper-head')}</th>
            <th className={styles.end}>{t('paper-debit')}</th>
            <th className={styles.end}>{t('paper-credit')}</th>
          </tr>
        </thead>
        <tbody>
          {voucher.lines.map((line, n) => (
            <tr key={`${line.head} ${n}`}>
              <td>
                <bdi dir="ltr">{line.head}</bdi> <bdi>{line.name}</bdi>
              </td>
              <td className={styles.end}>
                <Money amount={line.debit} blankZero />
              </td>
              <td className={styles.end}>
                <Money amount={line.credit} blankZero />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Section>
  );
}
