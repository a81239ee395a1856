import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { DeskView, DocumentRow, VoucherRow } from '#engine/views';
import { useGo } from '#app/router';
import { DayText, Moment } from '#ui/moment';
import { Money } from '#ui/money';
import { RegisterTable } from '#ui/register-table';
import { Section } from '#ui/section';
import { Tick } from '#ui/tick';
import { pathOfDraft } from './desk-view';

/** Vouchers that wait for him, either to be passed or to be drawn up again. */
export function Vouchers({
  title,
  vouchers,
}: {
  readonly title: string;
  readonly vouchers: readonly VoucherRow[];
}) {
  const { t } = useTranslation('desk');
  const go = useGo();
  if (vouchers.length === 0) return null;
  return (
    <Section title={title} count={vouchers.length} tight>
      <RegisterTable
        label={title}
        rows={vouchers}
        keyOf={(voucher) => voucher.voucher}
        textOf={(voucher) => `${voucher.number} ${voucher.payee} ${voucher.about}`}
        onOpen={(voucher) => go(`/ledger/vouchers/${voucher.voucher}`)}
        empty={null}
        columns={[
          {
            name: 'number',
            title: t('number'),
            width: '14rem',
            cell: (voucher) => <bdi>{voucher.number}</bdi>,
          },
          { name: 'about', title: t('subject'), cell: (voucher) => <bdi>{voucher.about}</bdi> },
          { name: 'payee', title: t('payee'), width: '17rem', cell: (voucher) => <bdi>{voucher.payee}</bdi> },
          {
            name: 'date',
            title: t('date'),
            width: '8rem',
            cell: (voucher) => <DayText day={voucher.date} />,
          },
          {
            name: 'amount',
            title: t('amount'),
            width: '9rem',
            end: true,
            cell: (voucher) => <Money amount={voucher.amount} />,
          },
          { name: 'tick', title: '', width: '2.5rem', cell: (voucher) => <Tick tick={voucher.tick} /> },
        ]}
      />
    </Section>
  );
}

/** Forms that were begun and not finished on this computer. */
export function Drafts({ drafts }: { readonly drafts: DeskView['drafts'] }) {
  const { t } = useTranslation('desk');
  const go = useGo();
  if (drafts.length === 0) return null;
  return (
    <Section title={t('drafts')} count={drafts.length} tight>
      <RegisterTable
        label={t('drafts')}
        rows={drafts}
        keyOf={(draft) => draft.key}
        textOf={(draft) => draft.title}
        onOpen={(draft) => go(pathOfDraft(draft.key))}
        empty={null}
        columns={[
          { name: 'title', title: t('draft'), cell: (draft) => <bdi>{draft.title}</bdi> },
          { name: 'saved', title: t('kept'), width: '13rem', cell: (draft) => <Moment at={draft.savedAt} /> },
        ]}
      />
    </Section>
  );
}

/** Papers that were brought in and are in no file, letter or voucher. */
export function LooseDocuments({ documents }: { readonly documents: readonly DocumentRow[] }) {
  const { t } = useTranslation('desk');
  const go = useGo();
  if (documents.length === 0) return null;
  return (
    <Section title={t('documents-loose')} count={documents.length} tight>
      <RegisterTable
        label={t('documents-loose')}
        rows={documents}
        keyOf={(document) => document.document}
        textOf={(document) => document.title}
        onOpen={(document) => go(`/scan/${document.document}`)}
        empty={null}
        maxHeight="18rem"
        columns={[
          { name: 'title', title: t('subject'), cell: (document) => <bdi>{document.title}</bdi> },
          {
            name: 'pages',
            title: t('pages'),
            width: '6rem',
            end: true,
            cell: (document) => <Text>{document.pages}</Text>,
          },
          {
            name: 'brought',
            title: t('brought'),
            width: '13rem',
            cell: (document) => <Moment at={document.scannedAt} />,
          },
        ]}
      />
    </Section>
  );
}
