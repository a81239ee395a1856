import { notifications } from '@mantine/notifications';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Command } from '#shared/domain/commands';
import type { DraftView } from '#engine/views';
import { useOfficer, usePerform } from '#app/use-engine';
import { ActionButton } from '#ui/action-button';
import { SendOut } from '../send-out';
import { AcknowledgeDialog, IssueDialog, RemarkDialog } from './draft-dialogs';
import { DraftPrinting } from './draft-print';
import { actionsOnDraft } from './draft-view';

type Asking = 'approve' | 'return' | 'issue' | 'acknowledge' | 'send' | null;

/** What the officer can do with a draft now; each asks for what it needs and is signed. */
export function DraftActions({
  draft,
  onChange,
}: {
  readonly draft: DraftView;
  readonly onChange: () => void;
}) {
  const { t } = useTranslation('files');
  const can = actionsOnDraft(draft, useOfficer());
  const { does, asking, ask } = useDeeds();
  const subject = draft.draft;
  const version = (draft.versionList.at(-1) ?? draft.versionList[0]).act;
  const close = () => ask(null);
  const idle = asking === null;
  return (
    <>
      {can.change && (
        <ActionButton
          variant={can.approve ? 'default' : 'filled'}
          label={t('draft-do-change')}
          keys="Alt+E"
          disabled={!idle}
          act={onChange}
        />
      )}
      {can.return && (
        <ActionButton
          variant="default"
          label={t('draft-do-return')}
          keys="Alt+R"
          disabled={!idle}
          act={() => ask('return')}
        />
      )}
      {can.approve && (
        <ActionButton
          label={t('draft-do-approve')}
          keys="Alt+A"
          disabled={!idle}
          act={() => ask('approve')}
        />
      )}
      {can.issue && (
        <ActionButton label={t('draft-do-issue')} keys="Alt+I" disabled={!idle} act={() => ask('issue')} />
      )}
      {can.acknowledge && (
        <ActionButton
          variant="default"
          label={t('draft-do-acknowledge')}
          keys="Alt+K"
          disabled={!idle}
          act={() => ask('acknowledge')}
        />
      )}
      {can.send && (
        <ActionButton
          variant="default"
          label={t('doSendOut')}
          keys="Alt+O"
          disabled={!idle}
          act={() => ask('send')}
        />
      )}
      {asking === 'send' && (
        <SendOut about={subject} title={draft.about} office={draft.noticeTo} onClose={close} />
      )}
      <DraftPrinting draft={draft} />
      {(asking === 'approve' || asking === 'return') && (
        <RemarkDialog
          what={asking}
          number={draft.versions}
          onClose={close}
          onSay={(remark) =>
            asking === 'return'
              ? does({ do: 'return-draft', draft: subject, version, remark }, t('draft-said-returned'))
              : does(
                  { do: 'approve-draft', draft: subject, version, ...(remark ? { remark } : {}) },
                  t('draft-said-approved'),
                )
          }
        />
      )}
      {asking === 'issue' && (
        <IssueDialog
          onClose={close}
          onIssue={(way) =>
            does({ do: 'issue-draft', draft: subject, way }, (number) => t('draft-said-issued', { number }))
          }
        />
      )}
      {asking === 'acknowledge' && (
        <AcknowledgeDialog
          onClose={close}
          onReceived={(on, receiver) =>
            does(
              { do: 'acknowledge-dispatch', draft: subject, receipt: { on, receiver } },
              t('draft-said-received'),
            )
          }
        />
      )}
    </>
  );
}

function useDeeds() {
  const perform = usePerform();
  const [asking, ask] = useState<Asking>(null);
  const does = async (command: Command, said: string | ((number: string) => string)): Promise<void> => {
    const done = await perform(command);
    if (!done.ok) return;
    ask(null);
    const number = done.value.number ?? '';
    const message = typeof said === 'string' ? said : said(`\u2066${number}\u2069`);
    notifications.show({ color: 'daftar', message });
  };
  return { asking, ask, does };
}
