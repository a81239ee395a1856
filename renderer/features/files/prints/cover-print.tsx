import { useTranslation } from 'react-i18next';
import { coverFigures } from '#shared/domain/files/print-figures';
import type { FileView } from '#engine/views';
import { ActorLine } from '#ui/actor-line';
import { PrintHead } from '#ui/print-parts';
import { FiguresSeal } from '#ui/print-seal';
import { isUrgency } from '../new-file-view';
import { usePrintedNumber } from './file-print-head';
import styles from './prints.module.css';

/** The cover for the paper that belongs to the file: what stands on a cardboard cover, and the code that leads back here. */
export function CoverPrint({ file }: { readonly file: FileView }) {
  const { t } = useTranslation('files');
  const numberOf = usePrintedNumber();
  const facts = [
    [t('number'), numberOf(file)],
    [t('about'), file.about],
    ...(file.section ? [[t('section'), file.section]] : []),
    ...(file.mainHead ? [[t('mainHead'), file.mainHead]] : []),
    [t('classification'), t(file.classification)],
    [t('urgency'), t(isUrgency(file.urgency) ? file.urgency : 'ordinary')],
    [t('retention'), file.retention ? t(`retention-${file.retention}`) : t('none')],
    [t('keywords'), file.keywords.length > 0 ? file.keywords.join(`${t('app:comma')} `) : t('none')],
    [t('links'), file.links.length > 0 ? file.links.map((one) => one.number).join(' · ') : t('none')],
  ] as const;
  const { links, by } = file;
  const figures = coverFigures({ ...file, links: links.map((one) => one.file), openedBy: by.person });
  return (
    <div className={styles.cover}>
      <PrintHead title={t('cover')} lines={file.classification === 'open' ? [] : [t(file.classification)]} />
      <table>
        <tbody>
          {facts.map(([name, value]) => (
            <tr key={name}>
              <th>{name}</th>
              <td>
                <bdi>{value}</bdi>
              </td>
            </tr>
          ))}
          <tr>
            <th>{t('openedBy')}</th>
            <td>
              <ActorLine actor={file.by} at={file.openedAt} />
            </td>
          </tr>
        </tbody>
      </table>
      <FiguresSeal id={file.file} figures={figures} />
    </div>
  );
}
