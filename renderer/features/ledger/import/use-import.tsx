import { useState } from 'react';
import type { ImportAsking, ImportReading, NoImport } from '#engine/views';
import { useEngine } from '#app/use-engine';

type Asked = { readonly account: string; readonly year?: string };

/** A file of past vouchers that is open in the engine, and how it is read. */
export function useImport(account: string) {
  const engine = useEngine();
  const [asked, setAsked] = useState<Asked>({ account });
  const [reading, setReading] = useState<ImportReading>();
  const [refused, setRefused] = useState<NoImport>();
  const [busy, setBusy] = useState(false);

  const read = async (file: File | undefined, asking: ImportAsking): Promise<void> => {
    setBusy(true);
    try {
      const found = await engine.readImport(file, asking);
      setRefused(found.ok ? undefined : found.refusal);
      setReading(found.ok ? found.value : undefined);
    } finally {
      setBusy(false);
    }
  };
  return {
    ...{ asked, reading, refused, busy },
    open(file: File): void {
      setAsked({ account: asked.account });
      void read(file, { account: asked.account });
    },
    /** Reads the open file in another way. */
    again(change: Partial<Asked> & Pick<ImportAsking, 'mapping'>): void {
      if (!reading) return;
      const { mapping = reading.mapping, ...rest } = change;
      const next = { ...asked, year: reading.year, ...rest };
      setAsked(next);
      void read(undefined, { ...next, mapping });
    },
    close(): void {
      setReading(undefined);
    },
  };
}
