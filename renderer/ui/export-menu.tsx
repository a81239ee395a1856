import { Button, Menu } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Sheet } from '#shared/domain/ledger/statements/sheet';
import { useExport } from './use-export';

/** Saves what a register shows, as CSV or as a workbook. `sheet` is made when it is asked for. */
export function ExportMenu({ name, sheet }: { readonly name: string; readonly sheet: () => Sheet }) {
  const { t } = useTranslation('app');
  const keep = useExport();
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <Button size="compact-sm" variant="default">
          {t('sheet.keep')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={() => void keep.xlsx(name, sheet())}>{t('sheet.xlsx')}</Menu.Item>
        <Menu.Item onClick={() => keep.csv(name, sheet())}>{t('sheet.csv')}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
