import { Group, NumberInput, SegmentedControl, Stack, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { LanguageSwitch } from '#app/plain';
import { useSettings } from '#app/settings';
import { useEngine, useQuery } from '#app/use-engine';
import { Money } from '#ui/money';
import { Section } from '#ui/section';

/** How this computer shows things; kept on this computer only. */
export function SettingsTab() {
  const { t } = useTranslation('admin');
  const { settings, change } = useSettings();
  return (
    <Section title={t('tab.settings')}>
      <Stack gap="lg" maw="44rem">
        <Setting name={t('language')}>
          <LanguageSwitch />
        </Setting>
        <Setting name={t('script')} about={t('script-about')}>
          <SegmentedControl
            aria-label={t('script')}
            value={settings.script}
            onChange={(script) => change({ script: script === 'nastaliq' ? 'nastaliq' : 'naskh' })}
            data={[
              { value: 'naskh', label: t('naskh') },
              { value: 'nastaliq', label: t('nastaliq') },
            ]}
          />
          <Text lang="ur" dir="rtl" className="reading">
            {t('sample')}
          </Text>
        </Setting>
        <Setting name={t('theme')}>
          <SegmentedControl
            aria-label={t('theme')}
            value={settings.theme}
            onChange={(theme) => change({ theme: theme === 'dark' || theme === 'auto' ? theme : 'light' })}
            data={(['light', 'dark', 'auto'] as const).map((value) => ({ value, label: t(value) }))}
          />
        </Setting>
        <Setting name={t('grouping')}>
          <SegmentedControl
            aria-label={t('grouping')}
            value={settings.grouping}
            onChange={(grouping) => change({ grouping: grouping === 'thousand' ? 'thousand' : 'lakh' })}
            data={[
              { value: 'lakh', label: <bdi dir="ltr">12,34,567.50</bdi> },
              { value: 'thousand', label: <bdi dir="ltr">1,234,567.50</bdi> },
            ]}
          />
          <Money amount={123_456_750} />
        </Setting>
        <Setting name={t('lock-after')} about={t('lock-about')}>
          <NumberInput
            aria-label={t('lock-after')}
            w="9rem"
            min={1}
            max={240}
            clampBehavior="strict"
            allowDecimal={false}
            suffix={` ${t('minutes')}`}
            value={settings.lockAfterMinutes}
            onChange={(value) =>
              typeof value === 'number' && value >= 1 && change({ lockAfterMinutes: value })
            }
          />
        </Setting>
        <PagesAhead />
      </Stack>
    </Section>
  );
}

/** The one setting that the engine keeps: it works while no window looks at it. */
function PagesAhead() {
  const { t } = useTranslation('admin');
  const engine = useEngine();
  const line = useQuery('line', ['line']).data;
  if (!line || line.state === 'no-hub') return null;
  return (
    <Setting name={t('ahead')} about={t('ahead-about')}>
      <NumberInput
        aria-label={t('ahead')}
        w="9rem"
        min={0}
        max={100_000}
        step={50}
        clampBehavior="strict"
        allowDecimal={false}
        suffix={` ${t('megabytes')}`}
        value={line.ahead.megabytes}
        onChange={(value) => {
          if (typeof value === 'number' && value >= 0) void engine.fetchAhead(value);
        }}
      />
    </Setting>
  );
}

function Setting({
  name,
  about,
  children,
}: {
  readonly name: string;
  readonly about?: string;
  readonly children: ReactNode;
}) {
  return (
    <div>
      <Text fw={600} size="sm" mb={4}>
        {name}
      </Text>
      <Group gap="lg">{children}</Group>
      {about && (
        <Text size="sm" c="dimmed" mt={4}>
          {about}
        </Text>
      )}
    </div>
  );
}
