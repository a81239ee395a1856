import { ReturnList } from './return-list';
import { ReturnSheet } from './return-sheet';

/** The returns that the office owes: the list, or the one that is open. */
export const ReturnsTab = ({ subject }: { readonly subject: string | undefined }) =>
  subject === undefined ? <ReturnList /> : <ReturnSheet subject={subject} />;
