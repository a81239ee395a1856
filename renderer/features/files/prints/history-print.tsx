import { useTranslation } from 'react-i18next';
import { historyFigures } from '#shared/domain/files/print-figures';
import type { FileView } from '#engine/views';
import { usePostTitle } from '#app/use-engine';
import { ActorLine } from '#ui/actor-line';
import { shortMoment } from '#ui/format';
import { FiguresSeal } from '#ui/print-seal';
import { FilePrintHead } from './file-print-head';

/** Where the file has been: every movement with who sent it, when it was opened there, and what became of it. */
export function HistoryPrint({ file }: { readonly file: FileView }) {
  const { t } = useTranslation('files');
  const titleOf = usePostTitle();
  const clock = (at: string) => <bdi dir="ltr">{shortMoment(at)}</bdi>;
  return (
    <>
      <FilePrintHead file={file} title={t('history')} />
      <table>
        <thead>
          <tr>
            {(
              [
                'print-n',
                'print-move',
                'print-from',
                'print-to',
                'print-by',
                'print-sent',
                'print-opened',
              ] as const
            ).map((name) => (
              <th key={name}>{t(name)}</th>
            ))}
            <th>{t('print-remark')}</th>
          </tr>
        </thead>
        <tbody>
          <tr>
            <td>
              <bdi>0</bdi>
            </td>
            <td>{t('openedOn')}</td>
            <td />
            <td>{titleOf(file.by.post)}</td>
            <td>
              <ActorLine actor={file.by} />
            </td>
            <td>{clock(file.openedAt)}</td>
            <td />
            <td />
          </tr>
          {file.movements.map((one, n) => (
            <tr key={one.act}>
              <td>
                <bdi>{n + 1}</bdi>
              </td>
              <td>{t(`move-${one.move}`, { defaultValue: one.move })}</td>
              <td>{titleOf(one.from)}</td>
              <td>{titleOf(one.to)}</td>
              <td>
                <ActorLine actor={one.by} />
              </td>
              <td>{clock(one.at)}</td>
              <td>{one.openedAt && clock(one.openedAt)}</td>
              <td>
                <bdi>
                  {[one.remark, one.recalled && `${t('recalled')} ${one.recalled.reason}`]
                    .filter(Boolean)
                    .join(' · ')}
                </bdi>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <FiguresSeal id={file.file} figures={historyFigures(file.movements)} />
    </>
  );
}
