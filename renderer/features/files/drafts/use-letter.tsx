import type { DraftView } from '#engine/views';
import { useQuery } from '#app/use-engine';
import type { LaidLine } from '#shared/domain/drafts/letter-form';
import { approvalOf, laidOut, type DraftText } from './draft-view';

/** A function that lays a text out as it is printed; `draft` gives it number, date and who signed. */
export function useLetter(): (
  typed: DraftText,
  fileNumber: string,
  draft?: DraftView,
) => readonly LaidLine[] {
  const office = useQuery('office', ['registry']).data;
  return (typed, fileNumber, draft) => {
    const approval = draft && approvalOf(draft);
    return laidOut(typed, {
      office: (typed.language === 'ur' ? office?.nameUrdu : undefined) ?? office?.name ?? '',
      fileNumber,
      posts: office?.posts ?? [],
      signed: approval?.by.post === typed.signatory ? approval.by : undefined,
      issued: draft?.issued,
    });
  };
}
