import { Alert, Loader, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OfficeReturn } from '#engine/review-views';
import { returnParts } from '#shared/domain/oversight/returns';
import { nameIn, useLanguage } from '#app/i18n';
import { Link } from '#app/router';
import { useQuery } from '#app/use-engine';
import { DayText } from '#ui/moment';
import { PageHeader } from '#ui/page-header';
import { PrintMenu } from '#ui/print-menu';
import { PrintSheet, type Paper } from '#ui/print-sheet';
import { Section } from '#ui/section';
import { NotHere } from '../dashboard/behind-list';
import { PartExport } from '../office/part-export';
import { partSheet } from '../office/part-sheet';
import { PartTable } from '../office/part-table';
import { periodName } from '../office/period-name';
import { Course } from '../office/return-course';
import { ReturnFindings } from '../office/return-findings';
import { ReturnPrint } from '../office/return-print';
import { ReturnTitle } from '../office/return-title';
import { usePartWords } from '../office/use-part-words';
import { BesideBooks } from './beside-books';
import { ReviewActions } from './review-actions';

/** A return of an office, fetched from the hub and checked here, with what the province may say of it. */
export function ReviewSheet({ subject }: { readonly subject: string }) {
  const { t } = useTranslation('province');
  const found = useQuery('provinceReturn', ['line', 'oversight', 'province', 'registry'], subject).data;
  if (found === undefined)
    return (
      <Text p="md">
        <Loader size="xs" /> {t('behind-asking')}
      </Text>
    );
  if (found.state !== 'here') return <NotHere state={found.state} />;
  return <Sheet found={found.value} />;
}

function Sheet({ found }: { readonly found: OfficeReturn }) {
  const { t } = useTranslation('province');
  const language = useLanguage();
  const { office, view } = found;
  const words = usePartWords(view.forms);
  const [paper, setPaper] = useState<Paper>();
  const name = nameIn(language, found.name, found.nameUrdu);
  const title = nameIn(language, view.title, view.titleUrdu);
  const head = { about: [name, periodName(view, language)], rightToLeft: language === 'ur' };
  return (
    <>
      <PageHeader
        title={<ReturnTitle view={view} />}
        about={
          <>
            <Link to="/province/review">{t('review-back')}</Link> ·{' '}
            <Link to={`/province/entities/${office}`}>
              <bdi>{name}</bdi>
            </Link>{' '}
            · {t('ret-due')} <DayText day={view.due} />
            {view.submitted && view.lateDays > 0 && (
              <> · {t('ret-why-signed-late', { count: view.lateDays })}</>
            )}
          </>
        }
        actions={
          <>
            {view.frozen && <PrintMenu onPick={setPaper} />}
            {found.mayReview && <ReviewActions view={view} title={`${name}: ${title}`} />}
          </>
        }
      />
      <Standing found={found} />
      <ReturnFindings findings={view.findings} words={words} />
      {view.frozen && <BesideBooks found={found} />}
      {view.parts.map((part) => (
        <Section
          key={part.part}
          title={words.title(part.part)}
          tight
          actions={
            part.rows.length > 0 && (
              <PartExport
                name={`${office}-${view.template}-${view.year}-${view.period}-${part.part}`}
                sheet={() => partSheet(part, words, [t('ret-code'), t('ret-particulars')], head)}
              />
            )
          }
        >
          <PartTable part={part} words={words} />
        </Section>
      ))}
      {view.events.length > 0 && <Course events={view.events} />}
      {paper && (
        <PrintSheet paper={paper} wide onDone={() => setPaper(undefined)}>
          <ReturnPrint view={view} words={words} of={[`${office} ${name}`]} />
        </PrintSheet>
      )}
    </>
  );
}

/** What was checked, what does not count, and whose turn it is. */
function Standing({ found: { acts, faults, mayReview, view } }: { readonly found: OfficeReturn }) {
  const { t } = useTranslation('province');
  const { state, text = '' } = view;
  const isBegun = view.events.length > 0;
  return (
    <>
      {(state === 'queried' || state === 'exempt') && (
        <Alert color={state === 'queried' ? 'red' : 'gray'} mb="sm">
          {t(state === 'queried' ? 'ret-query' : 'ret-exempt', { text: `\u2068${text}\u2069` })}
        </Alert>
      )}
      {faults.length > 0 && (
        <Alert color="red" mb="sm" title={t('paper-faults')}>
          {faults.map(({ act, why }) => (
            <div key={act}>
              <bdi dir="ltr">{act}</bdi> · {t(`app:reason.${why}`, { defaultValue: why })}
            </div>
          ))}
        </Alert>
      )}
      <Text size="sm" c="dimmed" mb="xs">
        {isBegun ? t('review-checked', { count: acts }) : t('review-not-begun')}{' '}
        {state === 'prepared' && t('review-not-signed')} {!mayReview && t('review-no-power')}
      </Text>
    </>
  );
}

/** Whether a path names a return of an office. */
export const isReturn = (subject: string | undefined): subject is string =>
  subject !== undefined && returnParts(subject) !== undefined;
