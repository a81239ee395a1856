import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: [
      'shared/**/*.test.ts',
      'main/**/*.test.ts',
      'renderer/**/*.test.{ts,tsx}',
      'bench/**/*.test.ts',
    ],
    environment: 'node',
    maxWorkers: availableParallelism(), // its own choice leaves one processor idle: half of two
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
