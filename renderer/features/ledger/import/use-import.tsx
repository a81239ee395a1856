import { useRef, useState } from 'react';
import type { ImportAsking, ImportReading, NoImport } from '#engine/views';
import { useEngine } from '#app/use-engine';

type Asked = Pick<ImportAsking, 'mapping'> & { readonly account: string; readonly year?: string };

/** A file of past vouchers that is open in the engine, and how it is read. */
export function useImport(account: string) {
  const engine = useEngine();
  const [asked, setAsked] = useState<Asked>({ account });
  const [reading, setReading] = useState<ImportReading>();
  const [refused, setRefused] = useState<NoImport>();
  const [busy, setBusy] = useState(false);
  const latest = useRef(0);

  /** Reads; what was asked before and is answered later counts no more. */
  const read = async (file: File | undefined, asking: ImportAsking): Promise<void> => {
    const own = ++latest.current;
    setBusy(true);
    try {
      const found = await engine.readImport(file, asking);
      if (own !== latest.current) return;
      setRefused(found.ok ? undefined : found.refusal);
      setReading(found.ok ? found.value : undefined);
    } finally {
      if (own === latest.current) setBusy(false);
    }
  };
  return {
    ...{ asked, reading, refused, busy },
    /** Which column is which, as it was chosen last, whether the file has been read that way yet or not. */
    mapping: asked.mapping ?? reading?.mapping,
    open(file: File): void {
      setAsked({ account: asked.account });
      void read(file, { account: asked.account });
    },
    /** Reads the open file in another way. */
    again(change: Partial<Asked>): void {
      if (!reading) return;
      const next = { mapping: reading.mapping, year: reading.year, ...asked, ...change };
      setAsked(next);
      void read(undefined, next);
    },
    close(): void {
      setReading(undefined);
    },
  };
}
