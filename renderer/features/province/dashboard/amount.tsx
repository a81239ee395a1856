import { formatRupees, paisa } from '#shared/base/money';
import { inMillions } from './board-view';

/** An amount in millions of rupees; the exact amount on hover. A dash stands for nothing. */
export function Amount({ amount }: { readonly amount: number }) {
  return (
    <bdi dir="ltr" title={formatRupees(paisa(amount))}>
      {amount === 0 ? '–' : inMillions(amount)}
    </bdi>
  );
}
