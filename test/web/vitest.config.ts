import { defineConfig } from 'vitest/config';

/** The browser tests: apart from the others, since they need Chromium and take longer. */
export default defineConfig({
  test: {
    root: import.meta.dirname,
    include: ['**/*.test.ts'],
    globalSetup: ['../support/temporary-in-memory.ts'],
    setupFiles: ['../support/keep-compiled.ts'],
    // Nearly every file loads the whole server: it is loaded once, and by Node itself, as in the other tests.
    isolate: false,
    experimental: { viteModuleRunner: false, nodeLoader: false },
    testTimeout: 120_000,
    hookTimeout: 180_000,
    // One at a time: two at once take nearly as long on two cores, and make tests wait for each other.
    fileParallelism: false,
    // A browser on a slow or busy machine may miss a moment; a fault of ours fails the second time too.
    retry: 1,
  },
});
