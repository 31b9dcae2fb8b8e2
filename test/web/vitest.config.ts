import { defineConfig } from 'vitest/config';

/** The browser tests: apart from the others, since they need Chromium and take longer. */
export default defineConfig({
  test: {
    root: import.meta.dirname,
    include: ['**/*.test.ts'],
    testTimeout: 120_000,
    hookTimeout: 180_000,
    // Each has a browser and a server: two keep both cores of a small machine busy, and more would only wait.
    maxWorkers: 2,
    // A browser on a slow or busy machine may miss a moment; a fault of ours fails the second time too.
    retry: 1,
  },
});
