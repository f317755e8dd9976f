/** The test runner: where tests are, and the grammar bundle made before the first of them. */
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    globalSetup: ['scripts/vitest-setup.ts'],
    setupFiles: ['test/property/fixed-seed.ts'],
    testTimeout: 60_000,
    maxWorkers: 2,
  },
});
