import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { dayInPakistan } from '#shared/base/calendar';
import { billFields } from '#shared/domain/records/fields/bill-fields';
import { useQuery } from '#app/use-engine';
import { shortDay } from '#ui/format';
import { PaperProposals } from '#ui/paper-proposals';
import { usePaperText } from '#ui/use-paper-text';
import type { BillForm, ChosenPayee } from './bill-form';
import { billProposals, checksOf, withBillProposals } from './bill-proposals';

type BillPaperProps = {
  readonly document: string;
  readonly form: BillForm;
  readonly onChange: (form: BillForm) => void;
  readonly onPoint: (words: ReadonlySet<number> | undefined) => void;
};

/** What the scanned claim seems to say, for the bill beside it. */
export function BillPaper({ document, form, onChange, onPoint }: BillPaperProps) {
  const { t } = useTranslation('ledger');
  const [today] = useState(() => dayInPakistan(Date.now()));
  const text = usePaperText(document);
  const fields = useMemo(() => billFields(text), [text]);
  const number = fields.taxNumber?.value ?? '';
  const payees = useQuery('payees', ['ledger'], number).data;
  const payee = useMemo((): ChosenPayee | undefined => {
    const found = payees?.find((one) => number !== '' && one.number === number);
    if (!found) return undefined;
    const { tick: _tick, ...chosen } = found;
    return chosen;
  }, [payees, number]);
  if (form.form !== 'supplier' && form.form !== 'contingent') return null;
  const proposals = billProposals(fields, text, form, payee, today);
  return (
    <PaperProposals
      proposals={proposals.map(({ change, shown, ...one }) => ({
        ...one,
        label: t(`bill-paper-${one.name}`),
        shown: one.name === 'invoiceDate' ? shortDay(shown) : shown,
        ...(change === undefined
          ? { cannot: t(one.name === 'payee' ? 'bill-paper-unknown' : 'bill-paper-lines') }
          : {}),
      }))}
      checks={checksOf(fields).map(({ what, agrees }) => ({
        agrees,
        says: t(`bill-paper-${what}-${agrees ? 'agrees' : 'differs'}`),
      }))}
      onPoint={onPoint}
      onTake={(names) => onChange(withBillProposals(form, proposals, names))}
    />
  );
}
