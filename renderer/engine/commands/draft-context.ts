import type { Draft } from '#shared/domain/drafts/draft';
import type { DraftContext } from '#shared/domain/drafts/draft-context';
import type { File } from '#shared/domain/files/file';
import type { Registers } from '../registers/registers';

/** What the rules for drafts may know, read from the registers. */
export const createDraftContext = ({ folded }: Registers): DraftContext => ({
  draft: (subject) => folded<Draft>(subject)?.state,
  file: (subject) => folded<File>(subject)?.state?.status,
});
