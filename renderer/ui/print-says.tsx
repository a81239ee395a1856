import { useTranslation } from 'react-i18next';
import type { PrintState, PrintTarget } from '#engine/print-views';
import { shortMoment } from './format';
import { rangesOf } from './ranges';

/** Says what a print is of, and how it stands beside what is here. */
export function usePrintWords(): {
  readonly what: (state: PrintState | undefined, sort: PrintTarget['sort']) => string;
  readonly says: (state: PrintState) => string;
} {
  const { t } = useTranslation('app');
  const came = ({ what, paragraphs, since }: PrintState): readonly string[] => {
    const { missing = [], renumbered = false } = paragraphs ?? {};
    const list = `\u2066${rangesOf(missing)}\u2069`;
    const { decisions = 0, movements = 0, kinds = [] } = since ?? {};
    const names = [...new Set(kinds)].map((kind) =>
      t(`kind.${kind.replace('.', '-')}`, { defaultValue: kind }),
    );
    return [
      ...(what === 'cover' ? [t('signed.came-cover')] : []),
      ...(missing.length > 0 ? [t('signed.came-paragraphs', { count: missing.length, list })] : []),
      ...(renumbered ? [t('signed.renumbered')] : []),
      ...(decisions > 0 ? [t('signed.came-decisions', { count: decisions })] : []),
      ...(movements > 0 ? [t('signed.came-movements', { count: movements })] : []),
      ...(names.length > 0 ? [t('signed.came-acts', { kinds: names.join(`${t('comma')} `) })] : []),
    ];
  };
  return {
    what: (state, sort) => t(`signed.of-${state?.what ?? sort}`),
    says(state) {
      if (state.verdict !== 'older') return t(`signed.${state.verdict}`);
      const moment = state.asOf && `\u2066${shortMoment(state.asOf)}\u2069`;
      return [...(moment ? [t('signed.as-of', { moment })] : []), ...came(state)].join(' · ');
    },
  };
}
