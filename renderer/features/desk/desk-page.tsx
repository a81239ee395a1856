import { Alert, Button, Group, Loader, Text } from '@mantine/core';
import { memo, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { dayInPakistan } from '#shared/base/calendar';
import type { DeskView } from '#engine/views';
import { BackupNotice } from '#app/backup-notice';
import { DiskFaultsNotice } from '#app/disk-faults';
import { nameIn, useLanguage, withPost } from '#app/i18n';
import { useGo } from '#app/router';
import { useOfficer, useQuery } from '#app/use-engine';
import { longDay, shortDay } from '#ui/format';
import { PageHeader } from '#ui/page-header';
import { Section } from '#ui/section';
import { BillsForMe } from './desk-bills';
import { FilesSent, FilesWithMe } from './desk-files';
import { BookFaults } from './book-faults';
import { DebtAlarms } from './debt-alarms';
import { ImportsForMe, importsFor } from './desk-imports';
import { DeskExceptions } from './desk-exceptions';
import { ParcelsToDiarise, ParcelsUnderWay } from './desk-parcels';
import { LettersForMe } from './desk-letters';
import { Drafts, LooseDocuments, Vouchers } from './desk-papers';
import { LostActs, ReviewList } from './desk-review';
import { RoomErrands } from './desk-room';
import { isClear } from './desk-view';
import { roomErrands } from './room-errands';
import { useNow } from './use-now';

/** What waits for the officer, the most urgent first; every row opens its thing. */
export function DeskPage() {
  const { t } = useTranslation('desk');
  const language = useLanguage();
  const officer = useOfficer();
  const now = useNow();
  const desk = useQuery('desk', ['session', 'files', 'letters', 'ledger', 'documents', 'drafts']).data;
  const post = officer.posts.find((one) => one.post === officer.post);
  return (
    <>
      <PageHeader
        title={t('title')}
        about={
          <>
            {t('about', {
              officer: withPost(
                nameIn(language, officer.name, officer.nameUrdu),
                post && nameIn(language, post.title, post.titleUrdu),
                `${t('app:comma')} `,
              ),
            })}
            {' · '}
            {t('today', { day: longDay(dayInPakistan(now), language) })}
          </>
        }
      />
      {officer.leaveUntil && (
        <Alert color="yellow" variant="light" mb="sm" py="xs">
          {t('on-leave', { day: `\u2066${shortDay(officer.leaveUntil)}\u2069` })}
        </Alert>
      )}
      <DiskFaultsNotice />
      <BackupNotice />
      {desk ? <Waiting desk={desk} now={now} /> : <Loader aria-label={t('app:loading')} />}
    </>
  );
}

/** The parts of the desk, drawn again only when their own rows change. */
const parts = {
  LostActs: memo(LostActs),
  ReviewList: memo(ReviewList),
  DeskExceptions: memo(DeskExceptions),
  BookFaults: memo(BookFaults),
  DebtAlarms: memo(DebtAlarms),
  FilesWithMe: memo(FilesWithMe),
  LettersForMe: memo(LettersForMe),
  ParcelsToDiarise: memo(ParcelsToDiarise),
  RoomErrands: memo(RoomErrands),
  ParcelsUnderWay: memo(ParcelsUnderWay),
  BillsForMe: memo(BillsForMe),
  ImportsForMe: memo(ImportsForMe),
  Vouchers: memo(Vouchers),
  Drafts: memo(Drafts),
  LooseDocuments: memo(LooseDocuments),
  FilesSent: memo(FilesSent),
};

function Waiting({ desk, now }: { readonly desk: DeskView; readonly now: number }) {
  const { t } = useTranslation('desk');
  const bills = useQuery('billsForMe', ['ledger', 'session', 'line']).data ?? [];
  const me = useOfficer();
  const { powers } = me;
  const imports = importsFor(useQuery('imports', ['ledger', 'session']).data ?? [], me);
  const topics = ['files', 'letters', 'ledger', 'registry', 'session'] as const;
  const lost = useQuery('lost', topics).data ?? [];
  const review = useQuery('review', topics).data ?? [];
  const parcels = useQuery('parcelsForMe', ['letters', 'files', 'registry', 'session']).data;
  const toDiarise = parcels?.toDiarise ?? [];
  const found = useQuery('bookFaults', ['ledger']).data ?? [];
  const room = useQuery('recordRoom', ['files'], { list: 'requests' }).data;
  const today = dayInPakistan(now);
  const errands = useMemo(() => roomErrands(room ?? [], me, today), [room, me, today]);
  const due = useQuery('debtAlarms', ['ledger'], today).data ?? [];
  const looks = powers.includes('keep-accounts') || powers.includes('decide');
  const faults = looks ? found : [];
  const alarms = looks ? due : [];
  return (
    <>
      {isClear(desk) &&
        [bills, faults, alarms, imports, lost, review, toDiarise, errands].every(
          (rows) => rows.length === 0,
        ) && <Clear />}
      <parts.LostActs rows={lost} />
      <parts.ReviewList rows={review} />
      <parts.DeskExceptions exceptions={desk.exceptions} />
      <parts.BookFaults faults={faults} />
      <parts.FilesWithMe files={desk.filesWithMe} now={now} />
      <parts.ParcelsToDiarise parcels={toDiarise} now={now} />
      <parts.LettersForMe letters={desk.lettersForMe} />
      <parts.RoomErrands errands={errands} />
      <parts.BillsForMe bills={bills} />
      <parts.DebtAlarms alarms={alarms} />
      <parts.ImportsForMe imports={imports} />
      <parts.Vouchers title={t('vouchers-to-approve')} vouchers={desk.vouchersToApprove} />
      <parts.Vouchers title={t('vouchers-returned')} vouchers={desk.vouchersReturned} />
      <parts.Drafts drafts={desk.drafts} />
      <parts.LooseDocuments documents={desk.documentsLoose} />
      <parts.ParcelsUnderWay parcels={parcels?.underWay ?? []} now={now} />
      <parts.FilesSent files={desk.filesSent} now={now} />
    </>
  );
}

const starts = [
  { power: 'scan', path: '/scan', word: 'do-scan' },
  { power: 'diarise', path: '/records?new', word: 'do-letter' },
  { power: 'note', path: '/files?new', word: 'do-file' },
  { power: 'prepare-voucher', path: '/ledger/new', word: 'do-voucher' },
] as const;

/** An empty desk names what this officer may begin. */
function Clear() {
  const { t } = useTranslation('desk');
  const go = useGo();
  const { powers } = useOfficer();
  return (
    <Section title={t('clear')}>
      <Text mb="sm">{t('clear-next')}</Text>
      <Group gap="sm">
        {starts
          .filter(({ power }) => powers.includes(power))
          .map(({ path, word }) => (
            <Button key={word} variant="light" onClick={() => go(path)}>
              {t(word)}
            </Button>
          ))}
      </Group>
    </Section>
  );
}
