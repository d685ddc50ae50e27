/** Long hunts for lost words, run by hand (`npm run hunt`): too slow for every change. */
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/hunts/**/*.hunt.ts'],
    globalSetup: ['tests/setup/bundle.ts'],
    setupFiles: ['tests/setup/quiet.ts'],
    testTimeout: 7_200_000,
    hookTimeout: 120_000,
    maxWorkers: 1,
  },
});
