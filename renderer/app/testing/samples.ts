import type { createFakeEngine } from './fake-engine';

/** Further sample answers that the rooms bring for the gallery. */
export const samples: NonNullable<Parameters<typeof createFakeEngine>[1]> = {};
