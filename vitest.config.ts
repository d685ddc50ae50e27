import { defineConfig } from 'vitest/config';

/** Those that put something else in the place of a module: the other tests must not get it. */
const ALONE = [
  'tests/accessibility/booklet.test.ts',
  'tests/browser/may-download.test.ts',
  'tests/commands/one-browser.test.ts',
];

export default defineConfig({
  test: {
    globalSetup: ['tests/setup/bundle.ts'],
    setupFiles: ['tests/setup/quiet.ts'],
    // A build starts a browser; two cores are what a small machine has.
    testTimeout: 60_000,
    hookTimeout: 120_000,
    maxWorkers: 2,
    projects: [
      {
        extends: true,
        test: {
          name: 'all',
          include: ['tests/**/*.test.ts'],
          exclude: ALONE,
          // Modules are loaded once, not once for each file: that is a fifth of the time.
          isolate: false,
        },
      },
      { extends: true, test: { name: 'alone', include: ALONE } },
    ],
  },
});
