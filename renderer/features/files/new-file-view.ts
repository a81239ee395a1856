import { z } from 'zod';
import type { CommandOf } from '#shared/domain/commands';
import type { FileView, LetterRow } from '#engine/views';

export const urgencies = ['ordinary', 'priority', 'urgent', 'immediate'] as const;
export const classifications = ['open', 'restricted', 'confidential'] as const;

const fileForm = z.strictObject({
  about: z.string(),
  number: z.string(),
  urgency: z.enum(urgencies),
  classification: z.enum(classifications),
  section: z.string().optional(),
  mainHead: z.string().optional(),
});

/** Whether a word is an urgency that this program knows. */
export const isUrgency = (word: string): word is (typeof urgencies)[number] =>
  urgencies.some((one) => one === word);

/** A new file as it is typed. */
export type FileForm = Readonly<z.infer<typeof fileForm>>;

/** Whether a draft that was kept still is a form. */
export const isFileForm = (saved: unknown): saved is FileForm => fileForm.safeParse(saved).success;

/** An empty form, or one about the letter that the file is opened for. */
export const emptyFile = (letter: Pick<LetterRow, 'about' | 'urgency'> | null | undefined): FileForm => ({
  about: letter?.about ?? '',
  number: '',
  urgency: urgencies.find((one) => one === letter?.urgency) ?? 'ordinary',
  classification: 'open',
});

/** The command that opens the file; without a number of its own the office's series gives one. */
export function openCommand(form: FileForm): CommandOf<'open-file'> {
  const number = form.number.trim();
  return {
    do: 'open-file',
    file: {
      about: form.about.trim(),
      urgency: form.urgency,
      classification: form.classification,
      ...(number ? { number } : {}),
      ...(form.section ? { section: form.section } : {}),
      ...(form.mainHead ? { mainHead: form.mainHead } : {}),
    },
  };
}

/**
 * The command that opens the next volume of a file, under the same number, or a part file, whose number the office's
 * template makes of it, while the main file is away.
 */
export function openNext(
  file: Pick<
    FileView,
    'file' | 'number' | 'about' | 'urgency' | 'classification' | 'section' | 'mainHead' | 'volume' | 'links'
  >,
  body: 'volume' | 'part',
): CommandOf<'open-file'> {
  const parts = file.links.filter((one) => one.how === 'followed-by' && one.part !== undefined);
  const part = parts.reduce((last, one) => Math.max(last, one.part ?? 0), 0) + 1;
  const cover = openCommand({
    about: file.about,
    number: body === 'part' ? '' : file.number,
    urgency: isUrgency(file.urgency) ? file.urgency : 'ordinary',
    classification: classifications.find((one) => one === file.classification) ?? 'open',
    section: file.section,
    mainHead: file.mainHead,
  }).file;
  const which = body === 'part' ? { part } : { volume: (file.volume ?? 1) + 1 };
  return { do: 'open-file', file: { ...cover, ...which, follows: file.file } };
}
