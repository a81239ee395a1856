import { Button, Group, Popover, Stack, Switch, Text, UnstyledButton, VisuallyHidden } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { LineView } from '#engine/views';
import { Moment } from '#ui/moment';
import { clockTime } from '#ui/format';
import styles from './frame.module.css';
import { Icon } from './icons';
import { lineTone, secondsUntil, waitingKey } from './line-view';
import { lineReason } from './reasons';
import { isolate } from './refusal-words';
import { Link } from './router';
import { useEngine, useQuery } from './use-engine';

/** The state of the line in the top bar, with what waits; a click says more and lets the reader cut it or send now. */
export function LineState() {
  const { t } = useTranslation('app');
  const line = useQuery('line', ['line']).data;
  const [opened, setOpened] = useState(false);
  if (!line) return null;
  const state = t(`line.state.${line.state}`, { since: isolate(clockTime(line.since)) });
  // Without Mantine's roles, which would name the details after the changing text of the button.
  return (
    <Popover
      returnFocus
      trapFocus
      opened={opened}
      onChange={setOpened}
      withRoles={false}
      width={360}
      position="bottom-end"
      shadow="md"
    >
      <Popover.Target>
        <UnstyledButton
          className={styles.barButton}
          aria-haspopup="dialog"
          aria-expanded={opened}
          onClick={() => setOpened((before) => !before)}
        >
          <span className={styles.lamp} data-tone={lineTone(line)}>
            <Icon name="line" size={18} />
          </span>
          <span className={styles.barText}>
            <LineText line={line} state={state} />
          </span>
        </UnstyledButton>
      </Popover.Target>
      {/* Announced when the state changes; what waits changes too often to be read out. */}
      <VisuallyHidden role="status">{state}</VisuallyHidden>
      <Popover.Dropdown role="dialog" aria-label={t('line.title')}>
        <LineDetails line={line} close={() => setOpened(false)} />
      </Popover.Dropdown>
    </Popover>
  );
}

function LineText({ line, state }: { readonly line: LineView; readonly state: string }) {
  const { t } = useTranslation('app');
  const waits = useWaiting(line);
  if (line.state === 'no-hub') return state;
  return line.state === 'up' && waitingKey(line) === 'none' ? state : `${state}${t('semicolon')} ${waits}`;
}

function useWaiting(line: LineView): string {
  const { t } = useTranslation('app');
  const acts = t('line.acts', { count: line.waitingActs });
  const pages = t('line.pages', { count: line.waitingPages });
  return t(`line.waits.${waitingKey(line)}`, { acts, pages });
}

function LineDetails({ line, close }: { readonly line: LineView; readonly close: () => void }) {
  const engine = useEngine();
  const { t } = useTranslation('app');
  const waits = useWaiting(line);
  return (
    <Stack gap="sm">
      <Text size="sm" fw={600}>
        {t(`line.about.${line.state}`)}
      </Text>
      <dl style={{ margin: 0 }}>
        <Fact name={t('line.since')} value={<Moment at={line.since} />} />
        {line.lastContact && <Fact name={t('line.last-contact')} value={<Moment at={line.lastContact} />} />}
        <Fact name={t('line.waiting')} value={waits} />
        {line.ahead.pages > 0 && (
          <Fact
            name={t('line.ahead')}
            value={t('line.ahead-here', { here: line.ahead.here, count: line.ahead.pages })}
          />
        )}
        {line.nextTry && <Fact name={t('line.next-try')} value={<Countdown to={line.nextTry} />} />}
        {line.why && <Fact name={t('line.why')} value={lineReason(t, line.why)} />}
      </dl>
      {line.refusedActs > 0 && (
        <Link to="admin/refused" size="sm" c="var(--daftar-red)" onClick={close}>
          {t('line.refused-acts', { count: line.refusedActs })}
        </Link>
      )}
      {line.state !== 'no-hub' && (
        <Group justify="space-between">
          <Switch
            label={t('line.work-offline')}
            checked={line.cutByUser}
            onChange={(event) => void engine.cutLine(event.currentTarget.checked)}
          />
          <Button size="xs" disabled={line.cutByUser} onClick={() => void engine.syncNow()}>
            {t('line.send-now')}
          </Button>
        </Group>
      )}
    </Stack>
  );
}

function Fact({ name, value }: { readonly name: string; readonly value: React.ReactNode }) {
  return (
    <Group justify="space-between" gap="md" wrap="nowrap" align="baseline">
      <Text component="dt" size="sm" c="dimmed">
        {name}
      </Text>
      <Text component="dd" size="sm" m={0} ta="end">
        {value}
      </Text>
    </Group>
  );
}

function Countdown({ to }: { readonly to: string }) {
  const { t } = useTranslation('app');
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 1000);
    return () => clearInterval(timer);
  }, []);
  return t('line.in-seconds', { count: secondsUntil(to, now) ?? 0 });
}
