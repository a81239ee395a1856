import { useTranslation } from 'react-i18next';
import type { ReturnView } from '#engine/views';
import { nameIn, useLanguage } from '#app/i18n';
import { PrintHead, Signatures } from '#ui/print-parts';
import { FiguresSeal } from '#ui/print-seal';
import { PartTable } from './part-table';
import { periodName } from './period-name';
import type { PartWords } from './use-part-words';

/** A return as it is printed: all its parts, who prepared and who signed, and the hash of the figures. */
export function ReturnPrint({
  view,
  words,
  of = [],
}: {
  readonly view: ReturnView;
  readonly words: PartWords;
  /** Whose return it is, when it is another office's. */
  readonly of?: readonly string[];
}) {
  const { t } = useTranslation('province');
  const language = useLanguage();
  const { prepared, submitted } = view;
  return (
    <>
      <PrintHead
        title={nameIn(language, view.title, view.titleUrdu)}
        lines={[
          ...of,
          periodName(view, language),
          t(view.frozen ? `ret-state-${view.state}` : 'ret-preview'),
        ]}
      />
      {view.parts.map((part) => (
        <section key={part.part}>
          <h2 style={{ fontSize: '11pt', margin: '4mm 0 1mm' }}>{words.title(part.part)}</h2>
          <PartTable part={part} words={words} />
        </section>
      ))}
      <Signatures
        names={[
          { post: t('ret-printed-prepared'), actor: prepared?.by ?? null, at: prepared?.at },
          { post: t('ret-printed-signed'), actor: submitted?.by ?? null, at: submitted?.at },
        ]}
      />
      <FiguresSeal
        id={view.return}
        figures={view.parts.map(({ part, rows }) => [part, rows.map(({ key, cells }) => [key, cells])])}
      />
    </>
  );
}
