import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { utf8 } from '#shared/base/bytes';
import { canonicalJson } from '#shared/base/canonical';
import { sha256Hex } from '#shared/base/crypto';
import { printedHash, sealText } from '#shared/domain/seal-text';
import { useQuery } from '#app/use-engine';
import { Qr } from './qr';
import styles from './print-parts.module.css';

/** The hash of figures as they are printed: the same figures give the same hash on every computer. */
function useHashOf(figures: unknown): string | undefined {
  const text = canonicalJson(figures);
  const [made, setMade] = useState<{ readonly text: string; readonly hash: string }>();
  useEffect(() => {
    const asked = { current: true };
    void sha256Hex(crypto.subtle, utf8(text)).then((hash) => {
      if (asked.current) setMade({ text, hash });
    });
    return () => {
      asked.current = false;
    };
  }, [text]);
  return made?.text === text ? made.hash : undefined;
}

/** The seal of a page that shows figures drawn together from many acts: it holds the hash of the figures. */
export function FiguresSeal({ id, figures }: { readonly id: string; readonly figures: unknown }) {
  const hash = useHashOf(figures);
  return <PrintSeal id={id} hash={hash} says="figures" />;
}

/** What a printed page can be checked by, as a QR code and in letters beside it. The printer waits for the hash. */
export function PrintSeal({
  id,
  hash,
  more = [],
  says = 'act',
}: {
  readonly id: string;
  /** Undefined while it is not known yet, null when it never will be: the act is not on this computer. */
  readonly hash: string | null | undefined;
  readonly more?: readonly string[];
  /** What the hash is of: an act that the search finds, or figures that give it again. */
  readonly says?: 'act' | 'figures';
}) {
  const { t } = useTranslation('app');
  const office = useQuery('office', ['registry']).data?.office;
  if (hash === null) return <p className={styles.seal}>{[id, ...more].join(' · ')}</p>;
  if (hash === undefined || office === undefined) return <p className={styles.seal} data-print-waiting />;
  return (
    <div className={styles.seal}>
      <Qr text={sealText({ office, id, hash })} label={t('seal.label')} />
      <p>
        {[id, ...more].map((line) => (
          <span key={line}>
            {line}
            <br />
          </span>
        ))}
        SHA-256 {hash.slice(0, printedHash)}
        <br />
        <bdi>{t(`seal.says-${says}`)}</bdi>
      </p>
    </div>
  );
}
