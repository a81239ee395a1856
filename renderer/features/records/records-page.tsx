import { useRoute } from '#app/router';
import { DiaryRegister } from './diary-register';
import { DispatchRegister } from './dispatch-register';
import { LetterEntry } from './letter-entry';
import { LetterSheet } from './letter-sheet';
import { ParcelSheet } from './parcel-sheet';
import { ParcelsRegister } from './parcels-register';
import { RoomRegister } from './room-register';

/** The Records room: the diary register, a new entry, one letter, the dispatch register, other offices, and the record room. */
export function RecordsPage() {
  const { rest, query } = useRoute();
  const document = query.get('document') ?? '';
  if (query.has('new')) return <LetterEntry key={document} document={document} />;
  if (rest[0] === 'room')
    return <RoomRegister key={query.get('file')} open={query.get('file') ?? undefined} />;
  if (rest[0] === 'parcels')
    return rest[1] ? <ParcelSheet key={rest[1]} parcel={rest[1]} /> : <ParcelsRegister />;
  if (rest[0] === 'dispatch') return <DispatchRegister />;
  return rest[0] ? <LetterSheet key={rest[0]} letter={rest[0]} /> : <DiaryRegister />;
}
