import { useRoute } from '#app/router';
import { DiaryRegister } from './diary-register';
import { LetterEntry } from './letter-entry';
import { LetterSheet } from './letter-sheet';

/** The Records room: the diary register, a new entry, and one letter. */
export function RecordsPage() {
  const { rest, query } = useRoute();
  const document = query.get('document') ?? '';
  if (query.has('new')) return <LetterEntry key={document} document={document} />;
  return rest[0] ? <LetterSheet key={rest[0]} letter={rest[0]} /> : <DiaryRegister />;
}
