import { Button, Menu } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Paper } from './print-sheet';

/** Prints on A4 or on legal paper. */
export function PrintMenu({ onPick }: { readonly onPick: (paper: Paper) => void }) {
  const { t } = useTranslation('app');
  return (
    <Menu position="bottom-end" shadow="md" returnFocus>
      <Menu.Target>
        <Button variant="default">{t('print.it')}</Button>
      </Menu.Target>
      <Menu.Dropdown>
        {(['A4', 'legal'] as const).map((paper) => (
          <Menu.Item key={paper} onClick={() => onPick(paper)}>
            {t(`print.${paper}`)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
