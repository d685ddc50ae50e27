import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    globalSetup: ['tests/setup/bundle.ts'],
    setupFiles: ['tests/setup/quiet.ts'],
    // A build starts a browser; two cores are what a small machine has.
    testTimeout: 60_000,
    hookTimeout: 120_000,
    maxWorkers: 2,
  },
});
