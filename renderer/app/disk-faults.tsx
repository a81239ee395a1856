import { Alert, Button, Group, List } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DiskFault } from '#shared/contract/disk-faults';
import { createHostClient } from '#engine/host';
import { useGo } from './router';

/** A write that the power cut off lost nothing that was shown as saved: no reason to disturb anybody. */
const isHarmless = ({ fault }: DiskFault): boolean => fault === 'tape-torn' || fault === 'tape-first-line';

/** The damage that the host found on its disk since it was opened; asked when the screen opens. */
function useDiskFaults(): readonly DiskFault[] {
  const [faults, setFaults] = useState<readonly DiskFault[]>([]);
  useEffect(() => {
    let left = false;
    const host = createHostClient((path, init) => fetch(path, init));
    host.call('host.faults', {}).then(
      (answer) => !left && setFaults(answer.faults),
      () => undefined, // a host that does not answer is said elsewhere
    );
    return () => {
      left = true;
    };
  }, []);
  return faults;
}

/** On the desk: that the disk is failing, and where to go. Nothing while all is well. */
export function DiskFaultsNotice() {
  const { t } = useTranslation('app');
  const go = useGo();
  const count = useDiskFaults().filter((fault) => !isHarmless(fault)).length;
  if (count === 0) return null;
  return (
    <Alert color="red" variant="light" mb="sm" py="xs" role="alert" title={t('disk-faults.title')}>
      <Group justify="space-between" gap="sm">
        {t('disk-faults.notice', { count })}
        <Button size="xs" variant="default" onClick={() => go('/admin/computer')}>
          {t('disk-faults.look')}
        </Button>
      </Group>
    </Alert>
  );
}

/** In the room Admin: each damage in words, with what to do. Nothing while all is well. */
export function DiskFaultList() {
  const { t } = useTranslation('app');
  const faults = useDiskFaults();
  if (faults.length === 0) return null;
  return (
    <Alert
      color={faults.every(isHarmless) ? 'yellow' : 'red'}
      variant="light"
      mb="sm"
      title={t(faults.every(isHarmless) ? 'disk-faults.torn-title' : 'disk-faults.title')}
    >
      <List size="sm">
        {faults.map((fault) => (
          <List.Item key={JSON.stringify(fault)}>{t(`disk-faults.${fault.fault}`, partsOf(fault))}</List.Item>
        ))}
      </List>
    </Alert>
  );
}

/** What a fault's sentence names, kept in its own direction within Urdu text. */
function partsOf(fault: DiskFault): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(fault)
      .filter(([name]) => name !== 'fault')
      .map(([name, value]) => [name, `\u2066${String(value)}\u2069`]),
  );
}
