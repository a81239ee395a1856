import { notifications } from '@mantine/notifications';
import { useTranslation } from 'react-i18next';
import type { FileView } from '#engine/views';
import { useOfficer, usePerform, usePostTitle, useQuery } from '#app/use-engine';
import { ActionButton } from '#ui/action-button';
import { DecideDialog, type Deciding } from './decide-dialog';
import { usualTarget, type MoveName, type NoteDraft } from './files-view';
import { MoreActions } from './more-actions';
import { MoveDialog, type Sending } from './move-dialog';
import { RecordDialog } from './record-dialog';
import styles from './files.module.css';

export type Asking = MoveName | 'approved' | 'declined' | 'record' | null;

type ActionsProps = {
  readonly file: FileView;
  readonly note: NoteDraft | undefined;
  readonly asking: Asking;
  readonly onAsk: (asking: Asking) => void;
  readonly drop: () => Promise<void>;
};

/** What the holder can do: each button signs the paragraph that is written, if there is one, and then does its deed. */
export function FileActions(props: ActionsProps) {
  const { file, note, asking, onAsk } = props;
  const { t } = useTranslation('files');
  const me = useOfficer();
  const titleOf = usePostTitle();
  const posts = useQuery('office', ['registry']).data?.posts ?? [];
  const { addNote, send, decide, record } = useDeeds(props);
  const upward = file.backTo ? null : usualTarget('put-up', posts, me.post, file.movements);
  const idle = asking === null;
  const small = { size: 'compact-sm', variant: 'default' } as const;
  const mayDecide =
    me.powers.includes('decide') && !file.backTo && (file.noteList.length > 0 || note !== undefined);
  const ask = (what: Asking) => () => onAsk(what);
  const shared = { file, posts, me: me.post, withNote: note, onClose: ask(null) };
  return (
    <div className={styles.actions}>
      {file.backTo && (
        <ActionButton
          size="compact-sm"
          label={t('sendBack', { post: titleOf(file.backTo) })}
          keys="Ctrl+Enter"
          disabled={!idle}
          act={() => send({ move: 'replied', to: file.backTo ?? '' })}
        />
      )}
      {upward && (
        <ActionButton
          size="compact-sm"
          label={t('putUp', { post: titleOf(upward) })}
          keys="Ctrl+Enter"
          disabled={!idle}
          act={() => send({ move: 'put-up', to: upward })}
        />
      )}
      <ActionButton {...small} label={t('addNote')} keys="Alt+N" disabled={!idle || !note} act={addNote} />
      {mayDecide && (
        <>
          <ActionButton
            {...small}
            variant={upward ? 'default' : 'filled'}
            label={t('approve')}
            keys="Alt+A"
            disabled={!idle}
            act={ask('approved')}
          />
          <ActionButton {...small} label={t('decline')} keys="Alt+X" disabled={!idle} act={ask('declined')} />
        </>
      )}
      <ActionButton {...small} label={t('doForward')} keys="Alt+W" disabled={!idle} act={ask('forwarded')} />
      <ActionButton {...small} label={t('doReturn')} keys="Alt+R" disabled={!idle} act={ask('returned')} />
      <ActionButton
        {...small}
        label={t('doMarkDown')}
        keys="Alt+M"
        disabled={!idle}
        act={ask('marked-down')}
      />
      <MoreActions file={file} onAsk={onAsk} />
      {(asking === 'approved' || asking === 'declined') && (
        <DecideDialog {...shared} decision={asking} onDecide={decide} />
      )}
      {asking === 'record' && <RecordDialog {...shared} onRecord={record} />}
      {asking !== null && asking !== 'approved' && asking !== 'declined' && asking !== 'record' && (
        <MoveDialog {...shared} move={asking} onSend={send} />
      )}
    </div>
  );
}

function useDeeds({ file: { file }, note, drop, onAsk }: ActionsProps) {
  const { t } = useTranslation('files');
  const perform = usePerform();
  const titleOf = usePostTitle();
  const along = note ? { note } : {};
  const said = async (message: string): Promise<void> => {
    await drop();
    onAsk(null);
    notifications.show({ color: 'daftar', message });
  };
  return {
    async addNote(): Promise<void> {
      if (note && (await perform({ do: 'write-note', file, note })).ok) await said(t('noteAdded'));
    },
    async send(move: Sending): Promise<void> {
      const done = await perform({ do: 'move-file', file, move, ...along });
      if (done.ok) await said(t('sent', { post: titleOf(move.to) }));
    },
    async decide({ sendTo, ...decision }: Deciding): Promise<void> {
      const then = sendTo ? { sendTo } : {};
      const done = await perform({ do: 'decide-file', file, decision, ...along, ...then });
      if (done.ok) await said(t('decided'));
    },
    async record(retention: 'A' | 'B' | 'C' | 'D', remark: string): Promise<void> {
      const why = remark ? { remark } : {};
      const done = await perform({ do: 'record-file', file, retention, ...why, ...along });
      if (done.ok) await said(t('recorded'));
    },
  };
}
