import { Alert, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { groupBy } from '#shared/base/group-by';
import type { ReturnFinding } from '#engine/views';
import { nameIn, useLanguage, type Language } from '#app/i18n';
import { Money } from '#ui/money';
import { monthName } from './period-name';
import styles from './office.module.css';
import type { PartWords } from './use-part-words';

/** Where a finding is: the part and the row, or the month. */
function placeOf(finding: ReturnFinding, words: PartWords, language: Language): string {
  const { what, part, name, nameUrdu } = finding;
  if (what === 'month-open') return monthName(name ?? '', language);
  const title = part === '' ? '' : words.title(part);
  return [title, nameIn(language, name ?? '', nameUrdu)].filter((text) => text !== '').join(' · ');
}

/** What is to be seen before a return is signed, and what to do about each; the same of several places is said once. */
export function ReturnFindings({
  findings,
  words,
}: {
  readonly findings: readonly ReturnFinding[];
  readonly words: PartWords;
}) {
  const { t } = useTranslation('province');
  const language = useLanguage();
  if (findings.length === 0) return null;
  const stops = findings.some((finding) => finding.stops);
  const groups = groupBy(findings, (finding) =>
    finding.by === undefined ? finding.what : `${finding.what} ${finding.part} ${finding.name ?? ''}`,
  );
  return (
    <Alert color={stops ? 'red' : 'yellow'} mb="sm">
      <Text fw={650} size="sm" mb={4}>
        {t('ret-findings')}
      </Text>
      <ul className={styles.findings}>
        {[...groups].map(([key, group]) => {
          const places = group.map((finding) => placeOf(finding, words, language)).filter(Boolean);
          const [first] = group;
          return (
            <li key={key}>
              {places.length > 0 && (
                <strong>
                  <bdi>{places.join(`${t('app:comma')} `)}</bdi>
                  {first?.by !== undefined && <By finding={first} />}:{' '}
                </strong>
              )}
              {first && t(`ret-find-${first.what}`)}
            </li>
          );
        })}
      </ul>
    </Alert>
  );
}

function By({ finding: { what, by = 0 } }: { readonly finding: ReturnFinding }) {
  const { t } = useTranslation('province');
  return (
    <>
      {' '}
      ({t('ret-find-by')} {what === 'more-than-sanctioned' ? by : <Money amount={by} />})
    </>
  );
}
