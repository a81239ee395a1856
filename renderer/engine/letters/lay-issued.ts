import { dispatchNumber } from '#shared/domain/drafts/draft';
import type { IssuedLetter } from '#shared/domain/drafts/issued-letter';
import { layOut } from '#shared/domain/drafts/laid-out';
import type { LaidLine } from '#shared/domain/drafts/letter-form';
import type { Authority } from '#shared/domain/people/authority';
import { formNamed } from './forms';

/** A letter laid out in its own language. */
export type LetterPaper = { readonly lines: readonly LaidLine[]; readonly language: 'en' | 'ur' };

/** An issued letter as it left its office, which `authority` is of. */
export function layIssued(
  { entity, posts }: Authority,
  { version, approved, issued }: IssuedLetter,
  fileNumber: string,
): LetterPaper {
  const { language, form } = version;
  const typed = {
    ...{ language, about: version.about, text: version.text, signatory: version.signatory },
    ...{ to: version.to ?? '', salutation: version.salutation ?? '', subscript: version.subscript ?? '' },
    copies: version.copies.join('\n'),
  };
  const lines = layOut(formNamed(form)[language].lines, typed, {
    office: (language === 'ur' ? entity?.nameUrdu : undefined) ?? entity?.name ?? '',
    fileNumber,
    posts: Object.values(posts),
    signed: approved.by.post === version.signatory ? approved.by : undefined,
    issued: { number: dispatchNumber(issued), on: issued.on },
  });
  return { lines, language };
}
