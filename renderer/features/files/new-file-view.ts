import { z } from 'zod';
import type { CommandOf } from '#shared/domain/commands';
import type { LetterRow } from '#engine/views';

export const urgencies = ['ordinary', 'priority', 'urgent', 'immediate'] as const;
export const classifications = ['open', 'restricted', 'confidential'] as const;

const fileForm = z.strictObject({
  about: z.string(),
  number: z.string(),
  urgency: z.enum(urgencies),
  classification: z.enum(classifications),
});

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
    },
  };
}
