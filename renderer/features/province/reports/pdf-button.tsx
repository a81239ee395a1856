import { Button } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { HostError } from '#engine/host';
import { fromBase64Url } from '#shared/base/bytes';
import type { Report } from '#shared/domain/oversight/reports/report';
import { reportFileName } from '#shared/domain/oversight/reports/report-document';
import { useLanguage } from '#app/i18n';
import { hostOfWindow } from '#app/use-backup';
import { saveFile } from '#ui/save-file';

/** Saves a report as PDF, laid out by the host of this computer; where there is none it says why, and what to do instead. */
export function ReportPdfButton({ report }: { readonly report: Report }) {
  const { t } = useTranslation('province');
  const language = useLanguage();
  const [isMaking, setMaking] = useState(false);
  const refuse = (why: string): void =>
    void notifications.show({
      color: 'red',
      title: t('app:pdf.no'),
      message: t(`reports-no-pdf-${why}`),
      autoClose: false,
    });
  const make = async (): Promise<void> => {
    setMaking(true);
    try {
      const made = await hostOfWindow().call('report.pdf', { report, language });
      if (!made.ok) return refuse(made.why);
      const name = `${reportFileName(report, language)}.pdf`;
      saveFile(name, new Blob([fromBase64Url(made.pdf)], { type: 'application/pdf' }));
      notifications.show({ color: 'daftar', message: t('reports-pdf-saved', { name }) });
    } catch (error) {
      if (!(error instanceof HostError)) throw error;
      refuse(error.fault === 'disk-full' ? 'disk-full' : 'ended');
    } finally {
      setMaking(false);
    }
  };
  return (
    <Button size="compact-sm" variant="default" loading={isMaking} onClick={() => void make()}>
      {t('reports-pdf')}
    </Button>
  );
}
