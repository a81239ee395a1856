import { en } from './words-en';
import { ur } from './words-ur';

/** Words of heads, budget control, months and statements. */
export const controlWords = { en, ur } as const;
