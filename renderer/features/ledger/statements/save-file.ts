import { saveFile } from '#ui/save-file';

export { saveFile };

/** Hands a text to the reader as a file to keep. */
export const saveText = (name: string, type: string, text: string): void =>
  saveFile(name, new Blob([text], { type: `${type};charset=utf-8` }));
