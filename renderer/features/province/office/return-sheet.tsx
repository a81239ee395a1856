import { Alert, Loader, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReturnView } from '#engine/views';
import { nameIn, useLanguage } from '#app/i18n';
import { Link } from '#app/router';
import { useDraft } from '#app/use-draft';
import { useOfficer, useQuery } from '#app/use-engine';
import { EmptyState } from '#ui/empty-state';
import { DayText } from '#ui/moment';
import { PageHeader } from '#ui/page-header';
import { PrintMenu } from '#ui/print-menu';
import { PrintSheet, type Paper } from '#ui/print-sheet';
import { Section } from '#ui/section';
import { areEntered } from './entered-rows';
import { PartExport } from './part-export';
import { partSheet } from './part-sheet';
import { PartTable } from './part-table';
import { periodName } from './period-name';
import { Course } from './return-course';
import { ReturnActions } from './return-actions';
import { ReturnFindings } from './return-findings';
import { ReturnFormTable } from './return-form';
import { ReturnPrint } from './return-print';
import { reasonOf } from './return-state';
import { ReturnTitle } from './return-title';
import { usePartWords } from './use-part-words';

/** One return: its figures, what is to be seen before it is signed, and what happened to it. */
export function ReturnSheet({ subject }: { readonly subject: string }) {
  const { t } = useTranslation('province');
  const found = useQuery('return', ['oversight', 'ledger', 'line'], subject);
  if (found.data) return <Sheet key={found.data.prepared?.act ?? ''} view={found.data} />;
  if (found.loading) return <Loader m="xl" aria-label={t('tab-returns')} />;
  return <EmptyState text={t('ret-gone')} action={<Link to="/province/returns">{t('ret-back')}</Link>} />;
}

function Sheet({ view }: { readonly view: ReturnView }) {
  const { t } = useTranslation('province');
  const language = useLanguage();
  const words = usePartWords(view.forms);
  const { powers } = useOfficer();
  const mayType = powers.includes('prepare-voucher') || powers.includes('keep-accounts');
  const [editing, setEditing] = useState(view.state !== 'prepared');
  const [paper, setPaper] = useState<Paper>();
  const title = nameIn(language, view.title, view.titleUrdu);
  const draft = useDraft(
    `province/returns/${view.return}`,
    `${title}, ${periodName(view, language)}`,
    view.entered,
    areEntered,
  );
  const isOpen = ['due', 'late', 'prepared', 'queried'].includes(view.state);
  const isEditing = isOpen && editing && mayType && view.forms.length > 0;
  return (
    <>
      <PageHeader
        title={<ReturnTitle view={view} />}
        about={
          <>
            <Link to="/province/returns">{t('ret-back')}</Link> · {t('ret-due')} <DayText day={view.due} />
            {view.state !== 'queried' && view.state !== 'exempt' && <> · {reasonOf(t, view)}</>}
          </>
        }
        actions={
          <>
            <PrintMenu onPick={setPaper} />
            <ReturnActions
              view={view}
              entered={draft.value}
              isEditing={isEditing}
              onEdit={() => setEditing(true)}
              onPrepared={async () => {
                setEditing(false);
                await draft.drop();
              }}
            />
          </>
        }
      />
      <Standing view={view} />
      <ReturnFindings findings={view.findings} words={words} />
      <Parts view={view} words={words} isEditing={isEditing} draft={draft} />
      {view.events.length > 0 && <Course events={view.events} />}
      <Text size="xs" c="dimmed">
        {t('ret-source')}: <bdi>{view.source}</bdi>
      </Text>
      {paper && (
        <PrintSheet paper={paper} wide onDone={() => setPaper(undefined)}>
          <ReturnPrint view={view} words={words} />
        </PrintSheet>
      )}
    </>
  );
}

/** What the province said, and what the figures below are. */
function Standing({ view }: { readonly view: ReturnView }) {
  const { t } = useTranslation('province');
  const { person, powers } = useOfficer();
  const { state, text = '', prepared, frozen } = view;
  const waits = state === 'prepared';
  return (
    <>
      {(state === 'queried' || state === 'exempt') && (
        <Alert color={state === 'queried' ? 'red' : 'gray'} mb="sm">
          {t(state === 'queried' ? 'ret-query' : 'ret-exempt', { text: `\u2068${text}\u2069` })}
        </Alert>
      )}
      <Text size="sm" c="dimmed" mb="xs">
        {t(frozen ? 'ret-frozen' : 'ret-preview')} {waits && prepared?.by.person === person && t('ret-own')}
        {waits && prepared?.by.person !== person && !powers.includes('decide') && t('ret-nobody')}
      </Text>
    </>
  );
}

function Parts({
  view,
  words,
  isEditing,
  draft,
}: {
  readonly view: ReturnView;
  readonly words: ReturnType<typeof usePartWords>;
  readonly isEditing: boolean;
  readonly draft: Pick<ReturnType<typeof useDraft<ReturnView['entered']>>, 'value' | 'change' | 'ready'>;
}) {
  const { t } = useTranslation('province');
  const language = useLanguage();
  const office = useQuery('office', ['registry']).data;
  const about = [nameIn(language, office?.name ?? '', office?.nameUrdu), periodName(view, language)];
  const head = { about, rightToLeft: language === 'ur' };
  return (
    <>
      {view.parts
        .filter((part) => !isEditing || !words.isTyped(part.part))
        .map((part) => (
          <Section
            key={part.part}
            title={words.title(part.part)}
            tight
            actions={
              part.rows.length > 0 && (
                <PartExport
                  name={`${view.template}-${view.year}-${view.period}-${part.part}`}
                  sheet={() => partSheet(part, words, [t('ret-code'), t('ret-particulars')], head)}
                />
              )
            }
          >
            <PartTable part={part} words={words} />
          </Section>
        ))}
      {isEditing &&
        draft.ready &&
        view.forms.map((form) => (
          <Section key={form.part} title={words.title(form.part)} tight>
            <ReturnFormTable
              form={form}
              rows={draft.value[form.part] ?? []}
              onChange={(rows) => draft.change({ ...draft.value, [form.part]: rows })}
            />
          </Section>
        ))}
    </>
  );
}
