import { Group, NumberInput, Text, Textarea, TextInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { dayInPakistan, type Day } from '#shared/base/calendar';
import { numberBy, type FileNumbers } from '#shared/domain/files/file-rules';
import { policyOn, type Policy } from '#shared/domain/ledger/control/policy';
import { useOfficer, usePerform, useQuery } from '#app/use-engine';
import { ActionButton } from '#ui/action-button';
import { DayField } from '#ui/day-field';
import { Facts } from '#ui/facts';
import { Section } from '#ui/section';
import { isTemplate, linesOf, readLines } from './file-number-form';

type Years = NonNullable<Policy['sets'][number]['retentionYears']>;
const usualYears: Years = { B: 10, C: 5, D: 2 };
const classes = ['B', 'C', 'D'] as const;

/** How new files are numbered and how long recorded ones are kept: what holds today, and publishing it anew. */
export function FileNumbersSection() {
  const { t } = useTranslation('admin');
  const mayPublish = useOfficer().powers.includes('certify');
  const [today] = useState(() => dayInPakistan(Date.now()));
  const sets = useQuery('policies', ['ledger']).data;
  const office = useQuery('office', ['registry']).data?.office ?? '';
  if (!sets) return null;
  const rule = policyOn({ sets }, 'fileNumbers', today);
  const years = policyOn({ sets }, 'retentionYears', today);
  return (
    <Section title={t('numbers')}>
      <Text size="sm" c="dimmed" mb="xs">
        {t('numbers-about')}
      </Text>
      <Facts
        facts={[
          [
            t('numbers-today'),
            rule ? <bdi key="t" dir="ltr">{`${rule.template} → ${exampleOf(rule)}`}</bdi> : t('numbers-none'),
          ],
          [
            t('numbers-keep'),
            years
              ? classes
                  .map((one) => `${one}: ${t('years', { count: years[one] })}`)
                  .join(`${t('app:comma')} `)
              : t('numbers-none'),
          ],
        ]}
      />
      {mayPublish && (
        <Publish
          key={JSON.stringify([rule, years])}
          rule={rule ?? { template: '{office}/{serial}/{year}', office, sections: [], mainHeads: [] }}
          years={years ?? usualYears}
          today={today}
        />
      )}
    </Section>
  );
}

const exampleOf = (rule: FileNumbers): string =>
  numberBy(rule, {
    ...{ series: 'A', serial: 7, year: 2026 },
    ...{ section: rule.sections[0]?.code, mainHead: rule.mainHeads[0]?.code },
  });

function Publish({
  rule,
  years,
  today,
}: {
  readonly rule: FileNumbers;
  readonly years: Years;
  readonly today: Day;
}) {
  const { t } = useTranslation('admin');
  const perform = usePerform();
  const [template, setTemplate] = useState(rule.template);
  const [office, setOffice] = useState(rule.office);
  const [sections, setSections] = useState(linesOf(rule.sections));
  const [heads, setHeads] = useState(linesOf(rule.mainHeads));
  const [kept, setKept] = useState(years);
  const [from, setFrom] = useState<Day | undefined>(today);
  const [sectionRows, headRows] = [readLines(sections), readLines(heads)];
  const good = isTemplate(template) && office.trim() !== '' && sectionRows !== null && headRows !== null;
  const next = good && {
    template: template.trim(),
    office: office.trim(),
    sections: sectionRows,
    mainHeads: headRows,
  };
  const publish = async (): Promise<void> => {
    if (!from || !next) return;
    const policy = { from, fileNumbers: next, retentionYears: kept };
    const done = await perform({ do: 'set-policy', policy });
    if (done.ok) notifications.show({ color: 'daftar', message: t('numbers-published') });
  };
  return (
    <>
      <Group align="flex-start" gap="md" mt="md" grow>
        <TextInput
          label={t('numbers-template')}
          description={
            next ? t('numbers-example', { number: `\u2066${exampleOf(next)}\u2069` }) : t('numbers-tokens')
          }
          dir="ltr"
          maxLength={80}
          value={template}
          error={!isTemplate(template) && t('numbers-wrong')}
          onChange={(event) => setTemplate(event.currentTarget.value)}
        />
        <TextInput
          label={t('numbers-office')}
          description={t('numbers-office-about')}
          maxLength={40}
          value={office}
          onChange={(event) => setOffice(event.currentTarget.value)}
        />
      </Group>
      <Group align="flex-start" gap="md" mt="sm" grow>
        <Textarea
          label={t('numbers-sections')}
          description={t('numbers-lines')}
          rows={3}
          dir="auto"
          value={sections}
          error={sectionRows === null && t('numbers-line-wrong')}
          onChange={(event) => setSections(event.currentTarget.value)}
        />
        <Textarea
          label={t('numbers-heads')}
          description={t('numbers-lines')}
          rows={3}
          dir="auto"
          value={heads}
          error={headRows === null && t('numbers-line-wrong')}
          onChange={(event) => setHeads(event.currentTarget.value)}
        />
      </Group>
      <Group align="flex-start" gap="md" mt="sm">
        {classes.map((one) => (
          <NumberInput
            key={one}
            label={t('numbers-class', { name: one })}
            w="9rem"
            min={1}
            max={100}
            clampBehavior="strict"
            allowDecimal={false}
            value={kept[one]}
            onChange={(value) => {
              if (typeof value === 'number' && value >= 1) setKept({ ...kept, [one]: value });
            }}
          />
        ))}
        <DayField label={t('urgency-day')} value={from} onChange={setFrom} w="13rem" />
        <ActionButton label={t('numbers-publish')} mt="1.55rem" disabled={!from || !good} act={publish} />
      </Group>
    </>
  );
}
