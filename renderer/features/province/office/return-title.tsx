import { useTranslation } from 'react-i18next';
import type { ReturnView } from '#engine/oversight-views';
import { nameIn, useLanguage } from '#app/i18n';
import { Tick } from '#ui/tick';
import { periodName } from './period-name';
import { ReturnBadge } from './return-state';

/** What a return is, of which period, how it stands, and whether the hub has its last act. */
export function ReturnTitle({ view }: { readonly view: ReturnView }) {
  const { t } = useTranslation('province');
  const language = useLanguage();
  return (
    <>
      {nameIn(language, view.title, view.titleUrdu)}
      {t('app:comma')} {periodName(view, language)} <ReturnBadge row={view} />{' '}
      {view.tick && <Tick tick={view.tick} />}
    </>
  );
}
