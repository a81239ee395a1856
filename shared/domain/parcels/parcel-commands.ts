import type { BodyOf } from '#shared/acts/kind';
import { parcelAnswered } from '#shared/acts/kinds/parcel-answered';
import { parcelArrived } from '#shared/acts/kinds/parcel-arrived';
import { parcelDiarised } from '#shared/acts/kinds/parcel-diarised';
import { parcelSent } from '#shared/acts/kinds/parcel-sent';
import { subjectId } from '#shared/base/ids';
import { refuse } from '#shared/base/result';
import { decided, draft, type Context, type Decided } from '../context';
import { refusal } from '../refusals';

/** What can be done with parcels between offices; all but sending is the machine's. */
export type ParcelCommand =
  | { readonly do: 'send-parcel'; readonly parcel: BodyOf<typeof parcelSent> }
  | { readonly do: 'receive-parcel'; readonly parcel: string; readonly arrival: BodyOf<typeof parcelArrived> }
  | { readonly do: 'tell-diarised'; readonly parcel: string; readonly entry: BodyOf<typeof parcelDiarised> }
  | { readonly do: 'note-answer'; readonly parcel: string; readonly answer: BodyOf<typeof parcelAnswered> };

const names: ReadonlySet<string> = new Set<ParcelCommand['do']>([
  'send-parcel',
  'receive-parcel',
  'tell-diarised',
  'note-answer',
]);

export const isParcelCommand = (command: { readonly do: string }): command is ParcelCommand =>
  names.has(command.do);

/** The rule for a parcel's command. Nothing is sent to the office itself. */
export function decideParcel(command: ParcelCommand, { office, newName }: Context): Decided {
  switch (command.do) {
    case 'send-parcel': {
      if (command.parcel.to === office) return refuse(refusal('bad-input', { field: 'to' }));
      const subject = subjectId('parcel', newName());
      return decided(subject, [draft(parcelSent, subject, command.parcel)]);
    }
    case 'receive-parcel':
      return decided(command.parcel, [draft(parcelArrived, command.parcel, command.arrival)]);
    case 'tell-diarised':
      return decided(command.parcel, [draft(parcelDiarised, command.parcel, command.entry)]);
    case 'note-answer':
      return decided(command.parcel, [draft(parcelAnswered, command.parcel, command.answer)]);
  }
}
