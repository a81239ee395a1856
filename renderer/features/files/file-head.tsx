import { Badge, Button, Popover, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { FileView } from '#engine/views';
import { Link } from '#app/router';
import { useOfficer, usePostTitle } from '#app/use-engine';
import { ActorLine } from '#ui/actor-line';
import { StateBadge, UrgencyBadge } from '#ui/badges';
import { Moment } from '#ui/moment';
import { Tick } from '#ui/tick';
import { Cover, useBodyName } from './cover';
import { DraftsMenu } from './drafts/drafts-menu';
import { FilePrinting } from './prints/file-printing';
import { useOfficerName } from './sheet-lines';
import styles from './files.module.css';

/** The cover of the file: number, subject, with whom it is, what was decided, and its way so far. */
export function FileHead({ file }: { readonly file: FileView }) {
  const { t } = useTranslation('files');
  const me = useOfficer();
  const titleOf = usePostTitle();
  const bodyName = useBodyName();
  return (
    <header className={styles.head}>
      <div className={styles.headText}>
        <Text size="sm" component="div" className={styles.headLine}>
          <Link to="/files">{t('back')}</Link>
          <strong>
            <bdi>{file.number}</bdi> {bodyName(file)}
          </strong>
          <UrgencyBadge urgency={file.urgency} />
          {file.classification !== 'open' && <span className={styles.secret}>{t(file.classification)}</span>}
          {file.status === 'recorded' && <StateBadge state="recorded" />}
          {file.backTo && (
            <Badge size="sm" variant="light" color="yellow">
              {t('mustGoBack', { post: titleOf(file.backTo) })}
            </Badge>
          )}
          {file.reminders > 0 && (
            <Badge size="sm" variant="light" color="red">
              {t('reminder', { number: file.reminders })}
            </Badge>
          )}
          {file.decision && <StateBadge state={file.decision} />}
          <Tick tick={file.tick} />
        </Text>
        <h1 className={styles.about}>
          <bdi>{file.about}</bdi>
        </h1>
      </div>
      <Text size="sm" component="div" className={styles.holder}>
        {t('holder')}:{' '}
        <strong>{file.holder === me.post ? t('withMe') : <bdi>{titleOf(file.holder)}</bdi>}</strong>
        {' · '}
        <Moment at={file.since} />
      </Text>
      <DraftsMenu file={file} />
      <Cover file={file} />
      <History file={file} />
      <FilePrinting file={file} />
    </header>
  );
}

function History({ file }: { readonly file: FileView }) {
  const { t } = useTranslation('files');
  const titleOf = usePostTitle();
  const nameOf = useOfficerName();
  return (
    <Popover returnFocus trapFocus width={430} position="bottom-end" shadow="md">
      <Popover.Target>
        <Button size="xs" variant="default">
          {t('showHistory', { count: file.movements.length })}
        </Button>
      </Popover.Target>
      <Popover.Dropdown>
        <Text fw={600} size="sm">
          {t('history')}
        </Text>
        <ol className={styles.history} tabIndex={0} aria-label={t('history')}>
          <li>
            {t('openedOn')} <Moment at={file.openedAt} />
          </li>
          {file.movements.map((one) => (
            <li key={one.act}>
              <strong>{t(`move-${one.move}`, { defaultValue: one.move })}</strong>{' '}
              {t('moved', { from: titleOf(one.from), to: titleOf(one.to) })} <Tick tick={one.tick} />
              <br />
              <ActorLine actor={one.by} at={one.at} />
              {one.person && <div>{t('forPerson', { name: nameOf(one.person) })}</div>}
              {one.recalled ? (
                <div>
                  <strong>{t('recalled')}</strong> <bdi>{one.recalled.reason}</bdi>
                </div>
              ) : (
                <div>
                  {one.openedAt ? (
                    <>
                      {t('openedThere')} <Moment at={one.openedAt} />
                    </>
                  ) : (
                    t('unopenedThere')
                  )}
                </div>
              )}
              {one.remark && (
                <div dir="auto" className={styles.remark}>
                  {one.remark}
                </div>
              )}
            </li>
          ))}
          {file.reminderList.map((one) => (
            <li key={one.act}>
              <strong>{t('reminder', { number: one.number })}</strong> {titleOf(one.to)}
              <br />
              <ActorLine actor={one.by} at={one.at} />
              {one.remark && (
                <div dir="auto" className={styles.remark}>
                  {one.remark}
                </div>
              )}
            </li>
          ))}
        </ol>
      </Popover.Dropdown>
    </Popover>
  );
}
