import { en } from './words-en';
import { ur } from './words-ur';

/** The words of the frame, and those that all rooms share: refusals, states, urgency, ticks, faults. */
export const words = { en, ur } as const;
