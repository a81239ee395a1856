import { Button, Menu } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { sheetCsv } from '#shared/domain/ledger/statements/csv';
import type { Sheet } from '#shared/domain/ledger/statements/sheet';
import { useEngine } from '#app/use-engine';
import { saveFile } from '#ui/save-file';

/** Saves a table as a workbook or as CSV; it is made when it is asked for. `name` has no ending. */
export function PartExport({ name, sheet }: { readonly name: string; readonly sheet: () => Sheet }) {
  const { t } = useTranslation('province');
  const engine = useEngine();
  const csv = (): void =>
    saveFile(`${name}.csv`, new Blob([`\uFEFF${sheetCsv(sheet())}`], { type: 'text/csv' })); // the mark tells Excel that it is UTF-8
  return (
    <Menu position="bottom-end" returnFocus>
      <Menu.Target>
        <Button size="compact-sm" variant="default">
          {t('ret-export')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item
          onClick={() => void engine.writeWorkbook(sheet()).then((blob) => saveFile(`${name}.xlsx`, blob))}
        >
          {t('ret-xlsx')}
        </Menu.Item>
        <Menu.Item onClick={csv}>{t('ret-csv')}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
