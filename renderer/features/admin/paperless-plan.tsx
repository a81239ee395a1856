import { Group, MultiSelect, NumberInput, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { dayInPakistan, type Day } from '#shared/base/calendar';
import type { PaperlessPlan } from '#shared/domain/files/paperless';
import { policyOn } from '#shared/domain/ledger/control/policy';
import type { PostView } from '#engine/views';
import { nameIn, useLanguage } from '#app/i18n';
import { Link } from '#app/router';
import { useOfficer, usePerform, useQuery } from '#app/use-engine';
import { ActionButton } from '#ui/action-button';
import { DayField } from '#ui/day-field';
import { Facts } from '#ui/facts';
import { shortDay } from '#ui/format';
import { RegisterTable } from '#ui/register-table';
import { Section } from '#ui/section';
import { linesOfPlan, phasesOf, planOfLines, takenPosts, type PaperlessLine } from './paperless-form';

const usual = { idleDays: 30, notesPerSheet: 4 };
type Figures = Pick<PaperlessPlan, 'idleDays' | 'notesPerSheet'>;

/** Which sections work without paper from which day: the plan that holds today, and publishing it anew. */
export function PaperlessSection({ posts }: { readonly posts: readonly PostView[] }) {
  const { t } = useTranslation('admin');
  const language = useLanguage();
  const mayPublish = useOfficer().powers.includes('certify');
  const [today] = useState(() => dayInPakistan(Date.now()));
  const sets = useQuery('policies', ['ledger']).data;
  if (!sets) return null;
  const plan = policyOn({ sets }, 'paperless', today);
  const named = (policyOn({ sets }, 'fileNumbers', today)?.sections ?? []).map((one) => ({
    code: one.code,
    name: nameIn(language, one.title, one.titleUrdu),
  }));
  const nameOf = (code: string): string => named.find((one) => one.code === code)?.name ?? code;
  const phases = plan ? phasesOf(plan) : [];
  return (
    <Section title={t('paperless')} actions={<Link to="/files?paperless">{t('paperless-see')}</Link>}>
      <Text size="sm" c="dimmed" mb="xs">
        {t('paperless-about')}
      </Text>
      {phases.length === 0 ? (
        <Text size="sm">{t('paperless-none')}</Text>
      ) : (
        <Facts
          facts={phases.map(([day, sections], n) => [
            t('paperless-phase', { number: n + 1, day: `\u2066${shortDay(day)}\u2069` }),
            sections.map(nameOf).join(`${t('app:comma')} `),
          ])}
        />
      )}
      {mayPublish && named.length === 0 && <Text size="sm">{t('paperless-no-sections')}</Text>}
      {mayPublish && named.length > 0 && (
        <Publish
          key={JSON.stringify([plan, named.map((one) => one.code)])}
          lines={linesOfPlan(named, plan)}
          figures={plan ? { idleDays: plan.idleDays, notesPerSheet: plan.notesPerSheet } : usual}
          today={today}
          posts={posts.map((one) => ({
            value: one.post,
            label: nameIn(language, one.title, one.titleUrdu),
          }))}
        />
      )}
    </Section>
  );
}

type Posts = readonly { readonly value: string; readonly label: string }[];

function Publish({
  lines,
  figures,
  today,
  posts,
}: {
  readonly lines: readonly PaperlessLine[];
  readonly figures: Figures;
  readonly today: Day;
  readonly posts: Posts;
}) {
  const { t } = useTranslation('admin');
  const perform = usePerform();
  const [typed, setTyped] = useState(lines);
  const [said, setSaid] = useState(figures);
  const [from, setFrom] = useState<Day | undefined>(today);
  const publish = async (): Promise<void> => {
    if (!from) return;
    const done = await perform({
      do: 'set-policy',
      policy: { from, paperless: planOfLines(typed, said) },
    });
    if (done.ok) notifications.show({ color: 'daftar', message: t('paperless-published') });
  };
  const stay = typed.filter((line) => !line.on).map((line) => line.name);
  return (
    <>
      <Lines
        lines={typed}
        posts={posts}
        onChange={(line) => setTyped(typed.map((one) => (one.section === line.section ? line : one)))}
      />
      {stay.length > 0 && (
        <Text size="sm" c="dimmed" mt="xs">
          {t('paperless-stay', { sections: stay.join(`${t('app:comma')} `) })}
        </Text>
      )}
      <Group align="flex-start" gap="md" mt="sm">
        {(['idleDays', 'notesPerSheet'] as const).map((name) => (
          <NumberInput
            key={name}
            label={t(`paperless-${name}`)}
            w="16rem"
            min={1}
            max={name === 'idleDays' ? 366 : 20}
            clampBehavior="strict"
            allowDecimal={false}
            value={said[name]}
            onChange={(value) => {
              if (typeof value === 'number' && value >= 1) setSaid({ ...said, [name]: value });
            }}
          />
        ))}
        <DayField label={t('urgency-day')} value={from} onChange={setFrom} w="13rem" />
        <ActionButton label={t('paperless-publish')} mt="1.55rem" disabled={!from} act={publish} />
      </Group>
    </>
  );
}

/** A line for each section: its first day without paper, and the posts that are its own. */
function Lines({
  lines,
  posts,
  onChange,
}: {
  readonly lines: readonly PaperlessLine[];
  readonly posts: Posts;
  readonly onChange: (line: PaperlessLine) => void;
}) {
  const { t } = useTranslation('admin');
  return (
    <RegisterTable
      label={t('paperless')}
      rows={lines}
      keyOf={(line) => line.section}
      empty={null}
      columns={[
        { name: 'section', title: t('paperless-section'), cell: (line) => <bdi>{line.name}</bdi> },
        {
          name: 'on',
          title: t('paperless-on'),
          width: '16rem',
          cell: (line) => (
            <DayField
              aria-label={t('paperless-on-of', { section: line.name })}
              size="xs"
              value={line.on}
              onChange={(on) => onChange({ ...line, on })}
            />
          ),
        },
        {
          name: 'posts',
          title: t('paperless-posts'),
          width: '32rem',
          cell: (line) => (
            <MultiSelect
              aria-label={t('paperless-posts-of', { section: line.name })}
              size="xs"
              data={posts.map((one) => ({
                ...one,
                disabled: takenPosts(lines, line.section).has(one.value),
              }))}
              value={[...line.posts]}
              onChange={(chosen) => onChange({ ...line, posts: chosen })}
            />
          ),
        },
      ]}
    />
  );
}
