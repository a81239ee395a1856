import { Alert, Badge, Button, Checkbox, Group, Progress, Stack, Text } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { province } from '#shared/base/ids';
import type { CourierFound, CourierProgress, CourierRefusal, CourierTaken } from '#engine/courier-views';
import { useIdentity } from '#app/use-identity';
import { useEngine } from '#app/use-engine';
import { Moment } from '#ui/moment';
import { Section } from '#ui/section';
import { CourierOutcome } from './courier-outcome';
import { addressOf, isForHere } from './courier-view';

type State =
  | { readonly is: 'idle' }
  | { readonly is: 'looking' }
  | { readonly is: 'found'; readonly found: CourierFound }
  | ({ readonly is: 'taking' } & CourierProgress)
  | { readonly is: 'taken'; readonly taken: readonly CourierTaken[] }
  | { readonly is: 'failed'; readonly refusal: CourierRefusal };

/** Looks what the courier brought, and takes it in. */
export function CourierTake({ folder, field }: { readonly folder: string; readonly field: ReactNode }) {
  const { t } = useTranslation('admin');
  const engine = useEngine();
  const [state, setState] = useState<State>({ is: 'idle' });
  const look = async (): Promise<void> => {
    setState({ is: 'looking' });
    const found = await engine.courierLook(folder);
    setState(found.ok ? { is: 'found', found: found.value } : { is: 'failed', refusal: found.refusal });
  };
  const take = async (bundles: readonly string[]): Promise<void> => {
    setState({ is: 'taking', done: 0, total: 1 });
    const taken = await engine.courierTake(bundles, (progress) =>
      setState((before) => (before.is === 'taking' ? { is: 'taking', ...progress } : before)),
    );
    setState(taken.ok ? { is: 'taken', taken: taken.value } : { is: 'failed', refusal: taken.refusal });
  };
  return (
    <Section title={t('courier-take')}>
      <Stack gap="sm">
        {field}
        <Group>
          <Button
            variant={state.is === 'found' ? 'default' : 'filled'}
            onClick={() => void look()}
            loading={state.is === 'looking'}
            disabled={folder.trim() === '' || state.is === 'taking'}
          >
            {t('courier-look')}
          </Button>
        </Group>
        {state.is === 'found' && <Found found={state.found} take={(bundles) => void take(bundles)} />}
        {state.is === 'taking' && (
          <Group wrap="nowrap" role="status">
            <div style={{ flex: 1 }}>
              <Progress
                value={(100 * state.done) / Math.max(1, state.total)}
                aria-label={t('courier-take')}
              />
              <Text size="sm">{t('courier-part-of', { done: state.done, total: state.total })}</Text>
            </div>
            <Button variant="default" size="xs" onClick={() => void engine.courierStop()}>
              {t('courier-stop')}
            </Button>
          </Group>
        )}
        {state.is === 'taken' && state.taken.map((one) => <CourierOutcome key={one.bundle} taken={one} />)}
        {state.is === 'failed' && (
          <Alert color="red" role="alert">
            {t(`courier-failed.${state.refusal.why}`, { detail: state.refusal.detail })}
          </Alert>
        )}
      </Stack>
    </Section>
  );
}

type FoundProps = { readonly found: CourierFound; readonly take: (bundles: readonly string[]) => void };

/** What lies there: what is for this computer is chosen already. */
function Found({ found, take }: FoundProps) {
  const { t } = useTranslation('admin');
  const { identity } = useIdentity();
  const forHere = found.bundles.filter((one) => identity && isForHere(one, identity));
  const [unchosen, setUnchosen] = useState<ReadonlySet<string>>(new Set());
  const chosen = forHere.filter((one) => !unchosen.has(one.bundle)).map((one) => one.bundle);
  const choose = (bundle: string, isChosen: boolean): void =>
    setUnchosen((before) => {
      const next = new Set(before);
      if (isChosen) next.delete(bundle);
      else next.add(bundle);
      return next;
    });
  if (found.bundles.length + found.strays.length === 0)
    return <Alert color="yellow">{t('courier-found-none')}</Alert>;
  return (
    <Stack gap="xs">
      {found.bundles.map((one) => (
        <Checkbox
          key={one.bundle}
          checked={chosen.includes(one.bundle)}
          disabled={!forHere.includes(one)}
          onChange={(event) => choose(one.bundle, event.currentTarget.checked)}
          label={
            <>
              {t('courier-from', {
                title: `\u2068${one.from.office === province ? t('courier-hub') : one.title}\u2069`,
              })}{' '}
              <Moment at={new Date(one.at).toISOString()} />{' '}
              <Standing bundle={one} isForHere={forHere.includes(one)} />
            </>
          }
        />
      ))}
      {found.strays.map((file) => (
        <Text key={file} size="sm" c="red" style={{ overflowWrap: 'anywhere' }}>
          {t('courier-stray', { file: `\u2066${file}\u2069` })}
        </Text>
      ))}
      {forHere.length > 0 && (
        <Group>
          <Button onClick={() => take(chosen)} disabled={chosen.length === 0}>
            {t('courier-take-do')}
          </Button>
        </Group>
      )}
    </Stack>
  );
}

function Standing({
  bundle: { to, took, parts },
  isForHere: isMine,
}: {
  readonly bundle: CourierFound['bundles'][number];
  readonly isForHere: boolean;
}) {
  const { t } = useTranslation('admin');
  if (!isMine)
    return (
      <Badge color="gray" variant="light" tt="none">
        {t('courier-for-other', { office: `\u2066${addressOf(to)}\u2069` })}
      </Badge>
    );
  if (took.length === parts)
    return (
      <Badge variant="light" tt="none">
        {t('courier-is-taken')}
      </Badge>
    );
  return (
    <Badge color="yellow" variant="light" tt="none">
      {took.length > 0 ? t('courier-is-part', { took: took.length, parts }) : t('courier-is-new')}
    </Badge>
  );
}
