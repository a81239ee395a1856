import { Alert, Group, Loader, NativeSelect, Paper, Stack, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { urgency as urgencies } from '#shared/acts/fields';
import type { LetterInParcel, ParcelView } from '#engine/parcel-views';
import { nameIn, useLanguage, withPost } from '#app/i18n';
import { Link, useGo } from '#app/router';
import { useEngine, useOfficer, useQuery, useTellRefusal } from '#app/use-engine';
import { ActionButton } from '#ui/action-button';
import { EmptyState } from '#ui/empty-state';
import { Facts } from '#ui/facts';
import { shortDay } from '#ui/format';
import { LetterPaper } from '#ui/letter-paper';
import { Moment } from '#ui/moment';
import { PageHeader } from '#ui/page-header';
import { PageImage } from '#ui/page-image';
import { Section } from '#ui/section';
import { useParcelState } from './use-parcel-state';

/** One parcel: who sent it, the other office's note sheet and pages, and the way into the diary. */
export function ParcelSheet({ parcel }: { readonly parcel: string }) {
  const { t } = useTranslation('records');
  const { data: found, loading } = useQuery('parcel', ['letters', 'files'], parcel);
  const stateOf = useParcelState();
  const language = useLanguage();
  if (loading && !found) return <Loader m="md" size="sm" aria-label={t('parcels')} />;
  if (!found)
    return (
      <EmptyState text={t('parcelGone')} action={<Link to="/records/parcels">{t('parcelBack')}</Link>} />
    );
  return (
    <>
      <PageHeader
        title={<bdi>{found.title}</bdi>}
        about={<Link to="/records/parcels">{t('parcelBack')}</Link>}
      />
      <Section
        title={t(`parcelOf-${found.way}`, {
          office: `\u2068${nameIn(language, found.officeName, found.officeNameUrdu)}\u2069`,
        })}
      >
        <Facts
          facts={[
            [t('parcelState'), stateOf(found)],
            ...(found.sender ? [[t('parcelFrom'), <bdi key="sender">{found.sender}</bdi>] as const] : []),
            ...(found.file
              ? [
                  [
                    t(`parcelFile-${found.way}`),
                    <bdi key="file">{`${found.file.number} · ${found.file.about}`}</bdi>,
                  ] as const,
                ]
              : []),
            [t('parcelAt'), <Moment key="at" at={found.at} />],
          ]}
        />
        {found.way === 'in' && <Text size="sm">{t('parcelChecked')}</Text>}
        {found.problems > 0 && (
          <Alert color="yellow" mt="sm">
            {t('parcelProblems', { count: found.problems })}
          </Alert>
        )}
        {found.letter && <Link to={`/records/${found.letter}`}>{t('parcelLetter')}</Link>}
        {found.way === 'in' && found.state === 'arrived' && <Diarise parcel={found} />}
        {found.way === 'out' && found.state === 'refused' && <SendAgain parcel={found} />}
      </Section>
      {found.file && <Notes parcel={found} />}
      {found.letters.map((letter) => (
        <Letter key={letter.draft} letter={letter} />
      ))}
      {(found.file || found.pages.length > 0) && <Pages parcel={found} />}
    </>
  );
}

/** What the other office does not trust is made up anew and sent again. */
function SendAgain({ parcel: { about, office, title } }: { readonly parcel: ParcelView }) {
  const { t } = useTranslation('records');
  const engine = useEngine();
  const tell = useTellRefusal();
  const go = useGo();
  const { powers } = useOfficer();
  if (about === undefined || !(powers.includes('diarise') || powers.includes('decide'))) return null;
  const send = async (): Promise<void> => {
    const sent = tell(await engine.sendParcel(about, office, title));
    if (!sent.ok) return;
    notifications.show({ color: 'daftar', message: t('parcelSentAgain') });
    go(`/records/parcels/${sent.value.subject}`);
  };
  return <ActionButton mt="sm" label={t('parcelSendAgain')} keys="Ctrl+Enter" act={send} />;
}

/** A letter that came, as it left its office. */
function Letter({ letter }: { readonly letter: LetterInParcel }) {
  const { t } = useTranslation('records');
  return (
    <Section
      title={t('parcelLetterOf', {
        number: `\u2066${letter.number}\u2069`,
        day: `\u2066${shortDay(letter.on)}\u2069`,
      })}
    >
      <Paper withBorder maw="46rem">
        <LetterPaper lines={letter.lines} language={letter.language} />
      </Paper>
    </Section>
  );
}

function Diarise({ parcel: { parcel } }: { readonly parcel: ParcelView }) {
  const { t } = useTranslation('records');
  const engine = useEngine();
  const tell = useTellRefusal();
  const language = useLanguage();
  const me = useOfficer();
  const posts = useQuery('office', ['registry']).data?.posts ?? [];
  const [urgency, setUrgency] = useState<(typeof urgencies.options)[number]>('ordinary');
  const [markedTo, setMarkedTo] = useState('');
  if (!me.powers.includes('diarise')) return null;
  const diarise = async (): Promise<void> => {
    const done = tell(await engine.diariseParcel(parcel, { urgency, ...(markedTo ? { markedTo } : {}) }));
    if (!done.ok) return;
    const number = `\u2066${done.value.number ?? ''}\u2069`;
    notifications.show({ color: 'daftar', message: t('parcelDiarised', { number }) });
  };
  return (
    <Group align="flex-end" mt="sm">
      <NativeSelect
        label={t('urgency')}
        value={urgency}
        onChange={(event) =>
          setUrgency(urgencies.options.find((one) => one === event.currentTarget.value) ?? 'ordinary')
        }
        data={urgencies.options.map((value) => ({ value, label: t(`app:urgency.${value}`) }))}
      />
      <NativeSelect
        label={t('markedTo')}
        value={markedTo}
        onChange={(event) => setMarkedTo(event.currentTarget.value)}
        data={[
          { value: '', label: '—' },
          ...posts.map((post) => ({ value: post.post, label: nameIn(language, post.title, post.titleUrdu) })),
        ]}
      />
      <ActionButton label={t('parcelDiarise')} keys="Ctrl+Enter" act={diarise} />
    </Group>
  );
}

function Notes({ parcel: { notes, way } }: { readonly parcel: ParcelView }) {
  const { t } = useTranslation('records');
  return (
    <Section title={t(`parcelNotes-${way}`)} count={notes.length}>
      {notes.length === 0 && <Text size="sm">{t('parcelNoNotes')}</Text>}
      <Stack gap="xs">
        {notes.map((note) => (
          <Paper key={note.act} withBorder p="sm">
            <Text
              lang={note.language}
              dir={note.language === 'ur' ? 'rtl' : 'ltr'}
              style={{ whiteSpace: 'pre-wrap' }}
            >
              {`${note.paragraph}. ${note.text}`}
            </Text>
            <Text size="sm" c="dimmed">
              <bdi>{withPost(note.name, note.post, `${t('app:comma')} `)}</bdi> · <Moment at={note.at} />
            </Text>
          </Paper>
        ))}
      </Stack>
    </Section>
  );
}

function Pages({ parcel: { pages } }: { readonly parcel: ParcelView }) {
  const { t } = useTranslation('records');
  return (
    <Section title={t('parcelPages')} count={pages.length}>
      {pages.length === 0 && <Text size="sm">{t('parcelNoPages')}</Text>}
      <Group align="flex-start">
        {pages.map((page, n) => (
          <div key={page.page} style={{ width: 'min(36rem, 100%)' }}>
            <PageImage page={page} size="full" label={`${t('parcelPages')} ${n + 1}`} />
          </div>
        ))}
      </Group>
    </Section>
  );
}
