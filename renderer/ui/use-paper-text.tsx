import { useMemo } from 'react';
import { useQuery } from '#app/use-engine';
import { alignedText } from './reading-words';

/**
 * The text of a document's first page with what persons corrected, word for word as its boxes lie; empty while it was
 * not read, and for a reading that cannot be trusted.
 */
export function usePaperText(document: string): string {
  const found = useQuery('document', ['documents', 'ocr'], document).data;
  const page = found?.pageList[0]?.page ?? '';
  const reading = useQuery('reading', ['ocr'], page).data;
  return useMemo(() => (reading ? alignedText(reading) : ''), [reading]);
}
