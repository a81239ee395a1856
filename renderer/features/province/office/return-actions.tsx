import { notifications } from '@mantine/notifications';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReturnView } from '#engine/views';
import { nameIn, useLanguage } from '#app/i18n';
import { useOfficer, usePerform } from '#app/use-engine';
import { ActionButton } from '#ui/action-button';
import { firstFault, type Entered } from './entered-rows';
import { SignDialog } from './sign-dialog';

/** What may be done with a return now: prepare it (anew), sign it. */
export function ReturnActions({
  view,
  entered,
  isEditing,
  onEdit,
  onPrepared,
}: {
  readonly view: ReturnView;
  readonly entered: Entered;
  readonly isEditing: boolean;
  readonly onEdit: () => void;
  readonly onPrepared: () => Promise<void>;
}) {
  const { t } = useTranslation('province');
  const language = useLanguage();
  const perform = usePerform();
  const { person, powers } = useOfficer();
  const [signing, setSigning] = useState(false);
  const { state, prepared } = view;
  const isOpen = ['due', 'late', 'prepared', 'queried'].includes(state);
  const mayPrepare = isOpen && (powers.includes('prepare-voucher') || powers.includes('keep-accounts'));
  const maySign =
    state === 'prepared' &&
    !isEditing &&
    powers.includes('decide') &&
    prepared?.by.person !== person &&
    !view.findings.some((finding) => finding.stops);
  const prepare = async (): Promise<void> => {
    const fault = firstFault(view.forms, entered);
    if (fault) {
      const column = nameIn(language, fault.column.title, fault.column.titleUrdu);
      notifications.show({ color: 'red', message: t('ret-form-fault', { row: fault.row, column }) });
      return;
    }
    const { template, year, period } = view;
    const done = await perform({ do: 'prepare-return', template, year, period, entered });
    if (!done.ok) return;
    await onPrepared();
    notifications.show({ color: 'daftar', message: t('ret-prepared-done') });
  };
  const sign = async (remark: string): Promise<boolean> => {
    const done = await perform({
      ...{ do: 'submit-return', return: view.return, prepared: prepared?.act ?? '' },
      ...(remark.trim() ? { remark: remark.trim() } : {}),
    });
    if (done.ok) notifications.show({ color: 'daftar', message: t('ret-signed-done') });
    return done.ok;
  };
  const hasToEdit = view.forms.length > 0 && !isEditing;
  return (
    <>
      {mayPrepare && (
        <ActionButton
          variant={state === 'prepared' && !isEditing ? 'default' : 'filled'}
          label={t(state === 'due' || state === 'late' ? 'ret-prepare' : 'ret-prepare-anew')}
          keys="Alt+R"
          disabled={signing}
          act={hasToEdit ? onEdit : prepare}
        />
      )}
      {maySign && (
        <ActionButton label={t('ret-sign')} keys="Alt+S" disabled={signing} act={() => setSigning(true)} />
      )}
      {signing && (
        <SignDialog
          title={t('ret-sign')}
          findings={view.findings.length}
          onSign={sign}
          onClose={() => setSigning(false)}
        />
      )}
    </>
  );
}
