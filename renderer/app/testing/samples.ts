import type { createFakeEngine } from './fake-engine';
import { roomSamples } from './room-samples';

/** Further sample answers that the rooms bring for the gallery. */
export const samples: NonNullable<Parameters<typeof createFakeEngine>[1]> = roomSamples;
