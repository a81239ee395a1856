import { Loader } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FileView } from '#engine/views';
import { useLanguage } from '#app/i18n';
import { Link, useRoute } from '#app/router';
import { useQuery } from '#app/use-engine';
import { EmptyState } from '#ui/empty-state';
import { beginText, textOf } from './draft-view';
import { DraftSheet } from './draft-sheet';
import { DraftWriting } from './draft-writing';
import { isFormName, type formNamed } from '#engine/letters/forms';

/** A draft for approval: one that is on a file, or a new one for a file. */
export function DraftPage() {
  const { rest, query } = useRoute();
  const form = query.get('form');
  const file = query.get('file');
  if (rest[1]) return <KeptDraft key={rest[1]} draft={rest[1]} />;
  if (file && isFormName(form)) return <NewDraft key={`${file} ${form}`} file={file} form={form} />;
  return <Gone />;
}

function Gone() {
  const { t } = useTranslation('files');
  return <EmptyState text={t('draft-gone')} action={<Link to="/files">{t('back')}</Link>} />;
}

function KeptDraft({ draft }: { readonly draft: string }) {
  const { t } = useTranslation('files');
  const found = useQuery('draftPaper', ['files'], draft);
  const [changing, setChanging] = useState<number>();
  if (!found.data) return found.loading ? <Loader m="xl" aria-label={t('title')} /> : <Gone />;
  const { file, fileNumber, versions, versionList } = found.data;
  const base = changing === undefined ? undefined : versionList[changing - 1];
  if (!base) return <DraftSheet draft={found.data} onChange={() => setChanging(versions)} />;
  return (
    <DraftWriting
      draft={draft}
      file={file}
      fileNumber={fileNumber}
      begin={textOf(base)}
      base={{ act: base.act, number: base.number, versions }}
      onDone={() => setChanging(undefined)}
    />
  );
}

function NewDraft({
  file,
  form,
}: {
  readonly file: string;
  readonly form: ReturnType<typeof formNamed>['form'];
}) {
  const { t } = useTranslation('files');
  const found = useQuery('file', ['files'], file);
  const posts = useQuery('office', ['registry']).data?.posts;
  const language = useLanguage();
  if (!found.data || !posts)
    return found.data === null ? <Gone /> : <Loader m="xl" aria-label={t('title')} />;
  const signatory =
    [...posts].sort((a, b) => b.rank - a.rank).find((one) => one.powers.includes('decide'))?.post ?? '';
  return <BeginDraft file={found.data} form={form} language={language} signatory={signatory} />;
}

function BeginDraft({
  file,
  form,
  language,
  signatory,
}: {
  readonly file: FileView;
  readonly form: ReturnType<typeof formNamed>['form'];
  readonly language: 'en' | 'ur';
  readonly signatory: string;
}) {
  const [begin] = useState(() => beginText(form, language, file.about, signatory));
  return <DraftWriting file={file.file} fileNumber={file.number} begin={begin} />;
}
