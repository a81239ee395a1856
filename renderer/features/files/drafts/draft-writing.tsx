import { Button, Group, NativeSelect, SegmentedControl, Text, Textarea, TextInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useTranslation } from 'react-i18next';
import { nameIn, useLanguage } from '#app/i18n';
import { Link, useGo } from '#app/router';
import { useDraft } from '#app/use-draft';
import { usePerform, useQuery } from '#app/use-engine';
import { ActionButton } from '#ui/action-button';
import { LetterPaper } from '#ui/letter-paper';
import { PageHeader } from '#ui/page-header';
import { bodyOfText, inLanguage, isDraftText, missingIn, type DraftText } from './draft-view';
import { formNamed } from '#engine/letters/forms';
import { useLetter } from './use-letter';
import styles from './drafts.module.css';

type WritingProps = {
  /** Nothing while it is not on the file yet. */
  readonly draft?: string;
  readonly file: string;
  readonly fileNumber: string;
  readonly begin: DraftText;
  /** The version that is changed, and how many there are by now. */
  readonly base?: { readonly act: string; readonly number: number; readonly versions: number };
  readonly onDone?: () => void;
};

/** Writes a version: fields on one side, the letter as it will be printed on the other. What is typed is kept. */
export function DraftWriting({ draft, file, fileNumber, begin, base, onDone }: WritingProps) {
  const { t } = useTranslation('files');
  const go = useGo();
  const perform = usePerform();
  const language = useLanguage();
  const letter = useLetter();
  const key = draft
    ? `files/drafts/${draft}#${base?.number ?? 0}`
    : `files/drafts?file=${file}&form=${begin.form}`;
  const name = formNamed(begin.form)[language].name;
  const kept = useDraft<DraftText>(key, `${name} ${fileNumber}`, begin, isDraftText);
  const typed = kept.value;
  const missing = missingIn(typed);
  const save = async (): Promise<void> => {
    const version = bodyOfText(typed, file, base?.act);
    const done = await perform({ do: 'write-draft', version, ...(draft ? { draft } : {}) });
    if (!done.ok) return;
    await kept.drop();
    notifications.show({ color: 'daftar', message: t('draft-saved') });
    if (onDone) onDone();
    else go(`/files/drafts/${done.value.subject}`);
  };
  return (
    <div className={styles.page}>
      <PageHeader
        title={base ? t('draft-changing', { name, number: base.number }) : t('draft-begin', { name })}
        about={
          <Link to={`/files/${file}`}>
            <bdi>{fileNumber}</bdi>
          </Link>
        }
        actions={
          <>
            {base && base.versions > base.number && (
              <Text size="sm" c="red" role="status">
                {t('draft-overtaken', { number: base.versions })}
              </Text>
            )}
            {missing && (
              <Text size="sm" c="dimmed">
                {t(`draft-missing-${missing}`)}
              </Text>
            )}
            {onDone && (
              <Button variant="default" onClick={() => void kept.drop().then(onDone)}>
                {t('draft-discard')}
              </Button>
            )}
            <ActionButton
              label={base ? t('draft-save', { number: base.versions + 1 }) : t('draft-put')}
              keys="Ctrl+Enter"
              disabled={!kept.ready || missing !== undefined}
              act={save}
            />
          </>
        }
      />
      <div className={styles.halves}>
        <section className={styles.half} aria-label={t('draft-text')}>
          <Fields typed={typed} ready={kept.ready} onChange={kept.change} />
        </section>
        <section className={styles.half} aria-label={t('draft-printed')}>
          <LetterPaper lines={letter(typed, fileNumber)} language={typed.language} />
        </section>
      </div>
    </div>
  );
}

function Fields({
  typed,
  ready,
  onChange,
}: {
  readonly typed: DraftText;
  readonly ready: boolean;
  readonly onChange: (typed: DraftText) => void;
}) {
  const { t } = useTranslation('files');
  const language = useLanguage();
  const posts = useQuery('office', ['registry']).data?.posts ?? [];
  const { asks } = formNamed(typed.form);
  const own = {
    ...{ size: 'xs', disabled: !ready, lang: typed.language, classNames: { input: 'reading' } },
    styles: { input: { direction: typed.language === 'ur' ? 'rtl' : 'ltr' } },
  } as const;
  const field = (name: 'about' | 'to' | 'salutation' | 'text' | 'subscript' | 'copies', most: number) => ({
    ...own,
    ...{ label: t(`draft-${name}`), maxLength: most, value: typed[name] },
    onChange: (event: { readonly currentTarget: { readonly value: string } }) =>
      onChange({ ...typed, [name]: event.currentTarget.value }),
  });
  return (
    <div className={styles.fields}>
      <Group gap="sm" align="flex-end">
        <SegmentedControl
          size="xs"
          aria-label={t('draft-language')}
          value={typed.language}
          onChange={(value) => onChange(inLanguage(typed, value === 'ur' ? 'ur' : 'en'))}
          data={[
            { value: 'en', label: 'English' },
            { value: 'ur', label: 'اردو' },
          ]}
        />
        <NativeSelect
          size="xs"
          flex={1}
          label={t('draft-signatory')}
          value={typed.signatory}
          onChange={(event) => onChange({ ...typed, signatory: event.currentTarget.value })}
          data={[...posts]
            .sort((a, b) => b.rank - a.rank)
            .map((post) => ({ value: post.post, label: nameIn(language, post.title, post.titleUrdu) }))}
        />
      </Group>
      {asks.includes('to') && <Textarea {...field('to', 1000)} autosize minRows={2} maxRows={4} />}
      <TextInput {...field('about', 300)} />
      {asks.includes('salutation') && <TextInput {...field('salutation', 120)} />}
      <Textarea {...field('text', 20_000)} autosize minRows={7} maxRows={14} />
      {asks.includes('subscript') && <TextInput {...field('subscript', 200)} />}
      {asks.includes('copies') && <Textarea {...field('copies', 4000)} autosize minRows={2} maxRows={5} />}
    </div>
  );
}
