import { useState } from 'react';
import type { StatementWords } from '#shared/domain/ledger/statements/sheet';
import type { Statement } from '#shared/domain/ledger/statements/statement';
import type { StatementAsked } from '#engine/views';
import { useQuery } from '#app/use-engine';
import { AgreementEntry } from './agreement-entry';
import { AgreementSays } from './agreement-says';
import { StatementTable } from './statement-table';

/** The reconciliation of a month with the accounts office: its statement, entering its figures, signing it. */
export function AgreementPart({
  statement,
  asked,
  words,
}: {
  readonly statement: Statement;
  readonly asked: StatementAsked;
  readonly words: StatementWords;
}) {
  const found = useQuery('agreement', ['ledger', 'line'], asked.month).data;
  const own = useQuery('spending', ['ledger'], asked.month).data;
  const [entering, setEntering] = useState(false);
  if (found === undefined || !own) return null;
  if (entering)
    return (
      <AgreementEntry
        statement={statement}
        own={own}
        stated={found?.stated}
        words={words}
        onDone={() => setEntering(false)}
      />
    );
  return (
    <>
      <AgreementSays
        statement={statement}
        found={found}
        own={own}
        words={words}
        onEnter={() => setEntering(true)}
      />
      <StatementTable statement={statement} asked={asked} words={words} />
    </>
  );
}
