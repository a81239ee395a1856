import { Alert, Button, Group, NativeSelect, Progress, Stack, Text } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type {
  CourierMade,
  CourierProgress,
  CourierRecipient,
  CourierRefusal,
  CourierView,
} from '#engine/courier-views';
import { nameIn, useLanguage } from '#app/i18n';
import { useEngine } from '#app/use-engine';
import { EmptyState } from '#ui/empty-state';
import { Section } from '#ui/section';
import { recipientKey } from './courier-view';

/** The sizes of a file that are offered, in megabytes: small ones pass by mail, large ones are fewer. */
const partSizes = [1, 8, 32, 64] as const;

type State =
  | { readonly is: 'idle' }
  | ({ readonly is: 'writing' } & CourierProgress)
  | { readonly is: 'made'; readonly made: CourierMade }
  | { readonly is: 'failed'; readonly refusal: CourierRefusal };

type Props = { readonly view: CourierView | undefined; readonly folder: string; readonly field: ReactNode };

/** Makes a bundle: for whom, where, in files of which size. */
export function CourierGive({ view, folder, field }: Props) {
  const { t } = useTranslation('admin');
  const engine = useEngine();
  const language = useLanguage();
  const [chosen, setChosen] = useState<string>();
  const [megabytes, setMegabytes] = useState('32');
  const [state, setState] = useState<State>({ is: 'idle' });
  const to = view?.recipients.find((one) => recipientKey(one) === chosen) ?? view?.recipients[0];
  const titleOf = (one: CourierRecipient): string => {
    if (one.sort === 'office') return nameIn(language, one.title, one.titleUrdu);
    return one.sort === 'hub' ? t('courier-hub') : one.title;
  };
  const make = async (): Promise<void> => {
    if (!to) return;
    setState({ is: 'writing', done: 0, total: 1 });
    const { office, device } = to;
    const order = {
      folder,
      to: { office, ...(device ? { device } : {}) },
      partBytes: Number(megabytes) * 1_000_000,
    };
    const made = await engine.courierMake(order, (progress) =>
      setState((before) => (before.is === 'writing' ? { is: 'writing', ...progress } : before)),
    );
    if (made.ok) return setState({ is: 'made', made: made.value });
    const named = made.refusal.why === 'no-office-reader' ? { detail: titleOf(to) } : {};
    setState({ is: 'failed', refusal: { ...made.refusal, ...named } });
  };
  const isWriting = state.is === 'writing';
  return (
    <Section title={t('courier-give')}>
      {view && !to && <EmptyState text={t('courier-none')} />}
      {to && view && (
        <Stack gap="sm">
          <Group grow align="flex-start">
            <NativeSelect
              label={t('courier-to')}
              data={view.recipients.map((one) => ({ value: recipientKey(one), label: titleOf(one) }))}
              value={recipientKey(to)}
              onChange={(event) => setChosen(event.currentTarget.value)}
            />
            <NativeSelect
              label={t('courier-part')}
              data={partSizes.map((size) => ({ value: String(size), label: `${size} ${t('megabytes')}` }))}
              value={megabytes}
              onChange={(event) => setMegabytes(event.currentTarget.value)}
            />
          </Group>
          {field}
          <Waiting view={view} to={to} />
          <Group>
            <Button onClick={() => void make()} loading={isWriting} disabled={folder.trim() === ''}>
              {t('courier-make')}
            </Button>
            {isWriting && (
              <Button variant="default" onClick={() => void engine.courierStop()}>
                {t('courier-stop')}
              </Button>
            )}
          </Group>
          <Outcome state={state} />
        </Stack>
      )}
    </Section>
  );
}

function Waiting({ view, to }: { readonly view: CourierView; readonly to: CourierRecipient }) {
  const { t } = useTranslation('admin');
  const { waitingActs: acts, waitingObjects: pages } = view;
  const text = () => {
    if (to.sort === 'office') return t('courier-office-about', { count: to.waiting ?? 0 });
    if (to.sort !== 'hub') return t('courier-computer-about');
    return acts + pages > 0 ? t('courier-waits', { acts, pages }) : t('courier-waits-none');
  };
  return (
    <Text size="sm" c="dimmed">
      {text()}
    </Text>
  );
}

function Outcome({ state }: { readonly state: State }) {
  const { t } = useTranslation('admin');
  if (state.is === 'writing')
    return (
      <div role="status">
        <Progress value={(100 * state.done) / state.total} aria-label={t('courier-give')} />
        <Text size="sm">{t('courier-part-of', { done: state.done, total: state.total })}</Text>
      </div>
    );
  if (state.is === 'failed')
    return (
      <Alert color={state.refusal.why === 'stopped' ? 'yellow' : 'red'} role="alert">
        {t(`courier-failed.${state.refusal.why}`, { detail: state.refusal.detail })}
      </Alert>
    );
  if (state.is === 'idle') return null;
  const { parts, acts, objects, parcels, lacking, place } = state.made;
  const isEmpty = acts + objects + parcels === 0;
  return (
    <Alert color="daftar" role="status">
      <Text size="sm">
        {isEmpty ? t('courier-made-empty') : t('courier-made', { count: parts, acts, objects })}
        {parcels > 0 && ` ${t('courier-made-parcels', { count: parcels })}`}
      </Text>
      {lacking > 0 && (
        <Text size="sm" fw={600}>
          {t('courier-lacking', { count: lacking })}
        </Text>
      )}
      <Text size="sm" style={{ overflowWrap: 'anywhere' }}>
        {t('courier-made-next', { place: `\u2066${place}\u2069` })}
      </Text>
    </Alert>
  );
}
