import type { Draft } from './draft';

/** What the rules for drafts may know. */
export type DraftContext = {
  draft(subject: string): Draft | undefined;
  /** Whether the file is there and open to new papers. */
  file(subject: string): 'current' | 'recorded' | undefined;
};

export const noDrafts: DraftContext = { draft: () => undefined, file: () => undefined };
