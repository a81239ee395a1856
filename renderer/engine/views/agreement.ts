import { agreementSubject, differingHeads, type Agreement } from '#shared/domain/ledger/agreement/agreement';
import type { AgreementView, ControlQueries } from '../control-views';
import type { Registers } from '../registers/registers';
import { readSpending } from '../registers/spent-under';
import { actorView, isoOf, present } from './shape';
import type { Ticks } from './ticks';

type Signed = NonNullable<AgreementView['signed']>;

/** The monthly reconciliation with the accounts office, as screens see it. */
export function createAgreementViews(
  { sql, folded }: Registers,
  ticks: Ticks,
): Pick<ControlQueries, 'agreement' | 'spending'> {
  const titled = (documents: readonly string[]) =>
    documents.map((document) => {
      const found = sql.get<{ title: string }>('SELECT title FROM documents WHERE document = ?', [document]);
      return { document, title: found?.title ?? '' };
    });
  const signedOf = ({ month, signed }: Agreement): Signed | undefined =>
    signed && {
      ...{ by: actorView(signed.by), at: isoOf(signed.at), tick: ticks.act(signed.act) },
      documents: titled(signed.documents),
      changed: differingHeads(signed.own, readSpending(sql, month)),
    };
  return {
    agreement(month) {
      const state = folded<Agreement>(agreementSubject(month))?.state;
      if (!state) return null;
      const { act, by, at, lines, reference, documents } = state.stated;
      const stated = {
        ...{ act, maker: by.person, by: actorView(by), at: isoOf(at), tick: ticks.act(act), lines },
        ...present({ reference }),
        documents: titled(documents),
      };
      return { month, stated, ...present({ signed: signedOf(state) }) };
    },
    spending: (month) => readSpending(sql, month),
  };
}
