import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Actor } from '#engine/views';
import { nameIn, useLanguage, withPost } from '#app/i18n';
import { usePostTitle } from '#app/use-engine';
import { Moment } from './moment';

/** Who acted, for which post and how he held it, and when: "Name, Superintendent · 21-11-2026 14:05". No actor means this computer itself. */
export function ActorLine({ actor, at }: { readonly actor: Actor | null; readonly at?: string | undefined }) {
  const { t } = useTranslation('app');
  const language = useLanguage();
  const titleOf = usePostTitle();
  const how = [
    ...(actor?.manner ? [t(`officer.manner-${actor.manner}`)] : []),
    ...(actor?.lent ? [t('officer.lent', { post: titleOf(actor.lent.by) })] : []),
  ].join(`${t('comma')} `);
  return (
    <Text component="span" size="sm" c="dimmed">
      {actor ? (
        <bdi>
          {withPost(
            nameIn(language, actor.name, actor.nameUrdu),
            nameIn(language, actor.postTitle, actor.postTitleUrdu),
            `${t('comma')} `,
          )}
          {how && ` (${how})`}
        </bdi>
      ) : (
        t('this-computer')
      )}
      {at && (
        <>
          {' · '}
          <Moment at={at} />
        </>
      )}
    </Text>
  );
}
