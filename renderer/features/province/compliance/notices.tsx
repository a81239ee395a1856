import { Group, Loader, NativeSelect } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { NoticesView } from '#engine/notice-views';
import { nameIn, useLanguage } from '#app/i18n';
import { useGo } from '#app/router';
import { useOfficer, useQuery } from '#app/use-engine';
import { ActionButton } from '#ui/action-button';
import { Section } from '#ui/section';
import styles from '../dashboard/dashboard.module.css';
import { YearSelect } from '../service/months-bar';
import { DueList } from './due-list';
import { NoticeDialog } from './notice-dialog';
import { plannedOf, type Planned, type RungChoice } from './notice-draft';
import { NoticeList } from './notice-list';

/** What offices are late with, on which rung of the ladder it stands, and the notices that were drafted. */
export function Notices({ query }: { readonly query: URLSearchParams }) {
  const { t } = useTranslation('province');
  const [office, year] = [query.get('office') ?? undefined, query.get('year') ?? undefined];
  const asked = { ...(office ? { office } : {}), ...(year && /^\d{4}-\d{2}$/.test(year) ? { year } : {}) };
  const view = useQuery('provinceNotices', ['province', 'oversight', 'files', 'letters'], asked).data;
  if (view === undefined) return <Loader m="xl" aria-label={t('app:loading')} />;
  return <Shown key={`${office} ${view.year}`} view={view} office={office} />;
}

function Shown({ view, office }: { readonly view: NoticesView; readonly office: string | undefined }) {
  const { t } = useTranslation('province');
  const go = useGo();
  const { powers } = useOfficer();
  const [marked, setMarked] = useState<readonly string[]>([]);
  const [choice, setChoice] = useState<RungChoice>('next');
  const [drafting, setDrafting] = useState<readonly Planned[]>();
  const chosen = view.due.filter((due) => marked.includes(due.key));
  const planned = plannedOf(view, chosen, choice);
  const ready = view.due.filter((due) => due.isReady);
  const path = (part: { readonly office?: string | undefined; readonly year?: string }): string => {
    const said = Object.entries({ office, year: view.year, ...part }).flatMap(([name, value]) =>
      value === undefined ? [] : [[name, value]],
    );
    return `/province/compliance/notices?${new URLSearchParams(said).toString()}`;
  };
  const mayDraft = powers.includes('note') && view.rungs.length > 0;
  return (
    <>
      <div className={styles.bar}>
        <YearSelect value={view.year} years={view.years} onChange={(chosen) => go(path({ year: chosen }))} />
        {office !== undefined && (
          <ActionButton
            size="compact-sm"
            variant="default"
            label={t('notice-all-offices')}
            act={() => go(path({ office: undefined }))}
          />
        )}
        <div className={styles.coverage} style={{ margin: 0 }} aria-live="polite">
          <strong>{t('notice-line', { count: ready.length })}</strong>
          <span>{t('notice-nothing-sent')}</span>
          {view.rungs.length === 0 && <span>{t('notice-no-ladder')}</span>}
        </div>
      </div>
      <Section
        title={t('notice-due')}
        count={view.due.length}
        tight
        actions={
          mayDraft && (
            <DraftBar
              view={view}
              choice={choice}
              count={planned.length}
              isFree={drafting === undefined}
              onChoice={setChoice}
              onReady={() => setMarked(ready.map((due) => due.key))}
              onDraft={() => setDrafting(planned)}
            />
          )
        }
      >
        <DueList
          view={view}
          marked={marked}
          mayDraft={mayDraft}
          mark={(key) =>
            setMarked((before) =>
              before.includes(key) ? before.filter((one) => one !== key) : [...before, key],
            )
          }
        />
      </Section>
      <NoticeList view={view} />
      {drafting && (
        <NoticeDialog
          planned={drafting}
          view={view}
          onClose={() => setDrafting(undefined)}
          onDrafted={() => {
            setDrafting(undefined);
            setMarked([]);
          }}
        />
      )}
    </>
  );
}

/** Which notice, and the drafting of it, for what is chosen. */
function DraftBar({
  view,
  choice,
  count,
  isFree,
  onChoice,
  onReady,
  onDraft,
}: {
  readonly view: NoticesView;
  readonly choice: RungChoice;
  readonly count: number;
  readonly isFree: boolean;
  readonly onChoice: (choice: RungChoice) => void;
  readonly onReady: () => void;
  readonly onDraft: () => void;
}) {
  const { t } = useTranslation('province');
  const language = useLanguage();
  return (
    <Group gap="xs" align="center">
      <ActionButton
        size="compact-sm"
        variant="subtle"
        label={t('notice-mark-ready')}
        disabled={!view.due.some((due) => due.isReady)}
        act={onReady}
      />
      <NativeSelect
        size="xs"
        aria-label={t('notice-rung')}
        value={choice}
        onChange={(event) => onChoice(event.currentTarget.value)}
        data={[
          { value: 'next', label: t('notice-next') },
          ...view.rungs.map((rung) => ({
            value: rung.code,
            label: nameIn(language, rung.title, rung.titleUrdu),
          })),
        ]}
      />
      <ActionButton
        size="compact-sm"
        label={t('notice-draft', { count })}
        keys="Alt+D"
        disabled={count === 0 || !isFree}
        act={onDraft}
      />
    </Group>
  );
}
